package loomlessons.scale;

import loomlessons.flight.SleepSpan;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.scale.Naps;

/** Naps that tell a flight recording of each sleep; timed runs have plain ones. */
final class RecordedNaps extends Naps {

    private final Lane lane;
    private final String text;

    RecordedNaps(Lane lane, Load load) {
        super(load.sleepers(), load.sleep());
        this.lane = lane;
        this.text = "sleeps for %s seconds".formatted(Seconds.asked(load.sleep()));
    }

    @Override
    public Runnable nap(int number) {
        Runnable nap = super.nap(number);
        return () -> {
            SleepSpan span = SleepSpan.begun(lane.label(), "sleeper " + number, text);
            nap.run();
            span.ended(Thread.currentThread().isInterrupted());
        };
    }
}
