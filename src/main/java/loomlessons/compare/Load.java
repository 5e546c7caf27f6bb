package loomlessons.compare;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How many tasks there are, and when each is due.
 *
 * @param tasks at least 1
 */
public record Load(int tasks, Arrival arrival) {

    /** When the tasks are due. */
    public sealed interface Arrival {

        /** All at the start. */
        record AllAtOnce() implements Arrival {}

        /**
         * One after another at a steady rate, whether or not earlier ones have ended.
         *
         * @param tasksPerSecond above 0
         */
        record AtRate(double tasksPerSecond) implements Arrival {}
    }

    /** When a task is due, in nanoseconds after the start; tasks are numbered from 0. */
    public long dueNanos(int task) {
        return switch (arrival) {
            case Arrival.AllAtOnce() -> 0;
            case Arrival.AtRate(double tasksPerSecond) ->
                Math.round(task / tasksPerSecond * TimeUnit.SECONDS.toNanos(1));
        };
    }

    /** From the start until the last task is due. */
    public Duration arrivals() {
        return Duration.ofNanos(dueNanos(tasks - 1));
    }

    /** The same arrivals with at most this many tasks. */
    public Load atMost(int most) {
        return new Load(Math.min(tasks, most), arrival);
    }
}
