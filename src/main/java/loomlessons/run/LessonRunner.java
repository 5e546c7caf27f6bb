package loomlessons.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.run.Outcome.Skipped;

/** Runs lessons in their lanes and reports to a listener what happens. */
public final class LessonRunner {

    private static final Duration SPARE = Duration.ofSeconds(60);

    private final RunPlan plan;
    private final RunListener listener;
    private final Supplier<Skipped> skipped;
    private final LaneWatches watches;
    private final long courseNanos = System.nanoTime();

    /** A runner for one plan, without a watch in the lanes' own threads. */
    public LessonRunner(RunPlan plan, RunListener listener, Supplier<Skipped> skipped) {
        this(plan, listener, skipped, (lesson, lane) -> LaneWatch.NONE);
    }

    /**
     * A runner for one plan; the course begins now.
     *
     * @param skipped the reason why this JVM can't load a lane, and the command that can
     */
    public LessonRunner(RunPlan plan, RunListener listener, Supplier<Skipped> skipped, LaneWatches watches) {
        this.plan = plan;
        this.listener = listener;
        this.skipped = skipped;
        this.watches = watches;
    }

    /** Runs one lesson in every lane of the plan. */
    public LessonResult run(Lesson lesson) throws InterruptedException {
        boolean atOnce = lesson.lanesMayOverlap() && !plan.sequential();
        listener.lessonStarted(lesson, atOnce);
        List<LaneResult> lanes = atOnce ? runTogether(lesson, plan.lanes()) : runInTurn(lesson);
        LessonResult result = new LessonResult(lesson, lanes, new PythonRun(plan, courseNanos).of(lesson));
        listener.lessonEnded(result);
        return result;
    }

    private List<LaneResult> runInTurn(Lesson lesson) throws InterruptedException {
        List<LaneResult> results = new ArrayList<>();
        for (Lane lane : plan.lanes()) {
            results.addAll(runTogether(lesson, List.of(lane)));
        }
        return results;
    }

    private List<LaneResult> runTogether(Lesson lesson, List<Lane> lanes) throws InterruptedException {
        LaneGroup group = new LaneGroup(listener, courseNanos);
        for (Lane lane : lanes) {
            group.add(lane, task(lesson, lane), skipped);
        }
        return group.run(limit(plan)).stream()
                .sorted(Comparator.comparing(LaneResult::lane))
                .toList();
    }

    private LaneRun.Task task(Lesson lesson, Lane lane) {
        List<Claim> claims = lesson.claims(plan.settings()).stream()
                .filter(claim -> claim.lanes().contains(lane))
                .toList();
        return new LaneRun.Task(lesson.body(lane), claims, plan.settings(), watches.watch(lesson, lane));
    }

    /** Far longer than any lane takes: a few sleeps, a second of computing a task, and time to spare. */
    static Duration limit(RunPlan plan) {
        return plan.settings()
                .sleep()
                .multipliedBy(3)
                .plusSeconds(plan.settings().threads())
                .plus(SPARE);
    }
}
