package loomlessons.compare.child;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import loomlessons.compare.Load;

/**
 * A number of tasks that run once each, and when. Each task writes to slots of its own, without a lock; after the tasks
 * are joined, their times can be read.
 */
public class Round {

    private static final long NOT_YET = 0;

    private final UserTask task;
    private final Load load;
    private final long[] begunAt;
    private final long[] endedAt;
    private final long originNanos = System.nanoTime();
    private long startedAt;

    Round(UserTask task, Load load) {
        this.task = task;
        this.load = load;
        this.begunAt = new long[load.tasks()];
        this.endedAt = new long[load.tasks()];
        // Written once, so that the memory is there before any task needs it.
        Arrays.fill(begunAt, NOT_YET);
        Arrays.fill(endedAt, NOT_YET);
        this.startedAt = now();
    }

    public int tasks() {
        return begunAt.length;
    }

    /** The first task is due now. */
    void start() {
        startedAt = now();
    }

    /** One task, numbered from 0: it notes the time, runs the user's code, and notes the time again. */
    public Runnable task(int number) {
        return () -> {
            begunAt[number] = now();
            try {
                task.run();
                endedAt[number] = now();
            } catch (Throwable thrown) {
                endedAt[number] = now();
                task.count(thrown);
            }
        };
    }

    /** Waits until a task is due; returns at once if all are due at the start. */
    public void awaitDue(int number) throws InterruptedException {
        if (load.arrival() instanceof Load.Arrival.AtRate) {
            long due = startedAt + load.dueNanos(number);
            for (long left = due - now(); left > 0; left = due - now()) {
                LockSupport.parkNanos(left);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
    }

    /** How many tasks have begun. */
    int begun() {
        return (int) known(begunAt).count();
    }

    /** How many tasks have ended. */
    int ended() {
        return (int) known(endedAt).count();
    }

    /** From the moment at which each ended task was due until it ended, in nanoseconds. */
    LongStream latencies() {
        return IntStream.range(0, tasks())
                .filter(number -> endedAt[number] != NOT_YET)
                .mapToLong(number -> endedAt[number] - startedAt - load.dueNanos(number));
    }

    /** From the start until the last task ended. */
    Duration elapsed() {
        return Duration.ofNanos(known(endedAt).max().orElse(startedAt) - startedAt);
    }

    /** How many tasks were in flight at the same moment; one that has begun and not ended counts. */
    int mostInFlight() {
        long[] begins = known(begunAt).sorted().toArray();
        long[] ends = known(endedAt).sorted().toArray();
        int most = 0;
        int ended = 0;
        for (int begun = 0; begun < begins.length; begun++) {
            while (ended < ends.length && ends[ended] <= begins[begun]) {
                ended++;
            }
            most = Math.max(most, begun + 1 - ended);
        }
        return most;
    }

    /** Nanoseconds since this object was created; never the value for "not yet". */
    private long now() {
        return Math.max(NOT_YET + 1, System.nanoTime() - originNanos);
    }

    private static LongStream known(long[] times) {
        return Arrays.stream(times).filter(nanos -> nanos != NOT_YET);
    }
}
