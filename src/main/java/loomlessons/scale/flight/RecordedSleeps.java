package loomlessons.scale.flight;

import loomlessons.flight.SleepSpan;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.scale.SleepTimings;
import loomlessons.scale.Load;

/** Sleep timings that also put each sleep into a flight recording; timed runs have plain ones. */
final class RecordedSleeps extends SleepTimings {

    private final Lane lane;
    private final String text;

    RecordedSleeps(Lane lane, Load load) {
        super(load.sleepers(), load.sleep());
        this.lane = lane;
        this.text = "sleeps for %s seconds".formatted(Seconds.asked(load.sleep()));
    }

    @Override
    public Runnable task(int number) {
        Runnable sleeper = super.task(number);
        return () -> {
            SleepSpan span = SleepSpan.begun(lane.label(), "sleeper " + number, text);
            sleeper.run();
            span.ended(Thread.currentThread().isInterrupted());
        };
    }
}
