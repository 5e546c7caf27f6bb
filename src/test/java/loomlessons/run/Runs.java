package loomlessons.run;

import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.run.Outcome.Skipped;

/** Runs lessons for tests, without a screen. */
public final class Runs {

    private static final Skipped SKIPPED = new Skipped("for a test", Optional.of("java --enable-preview"));

    private Runs() {}

    public static LessonResult resultOf(Lesson lesson, List<Lane> lanes, Settings settings)
            throws InterruptedException {
        RunPlan plan = new RunPlan(settings, lanes, false, false);
        return new LessonRunner(plan, new Silence(), () -> SKIPPED).run(lesson);
    }

    static Outcome outcomeOf(Lesson lesson, Lane lane, Settings settings) throws InterruptedException {
        return resultOf(lesson, List.of(lane), settings).lanes().getFirst().outcome();
    }

    /** A listener that doesn't listen. */
    static final class Silence implements RunListener {}
}
