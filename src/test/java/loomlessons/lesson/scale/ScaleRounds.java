package loomlessons.lesson.scale;

import loomlessons.lesson.LaneBody;
import loomlessons.lesson.scale.SleepTimings.SleepersBody;

/** The rounds of the scale lesson, with another body. */
public final class ScaleRounds {

    private ScaleRounds() {}

    public static LaneBody with(SleepersBody body) {
        return (settings, trail) -> {
            for (int sleepers : ScaleLesson.SIZES) {
                Round.run(new WitnessedSleeps(sleepers, settings.sleep()), body, trail);
            }
        };
    }
}
