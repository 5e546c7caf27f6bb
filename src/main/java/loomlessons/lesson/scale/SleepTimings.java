package loomlessons.lesson.scale;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The times at which many sleepers fell asleep and woke. Each sleeper writes to slots of its own, without a lock; after
 * the sleepers are joined, their times can be read.
 */
public class SleepTimings {

    private static final long NOT_YET = 0;

    private final Duration sleep;
    private final long[] asleepAt;
    private final long[] awakeAt;
    private final long originNanos = System.nanoTime();

    public SleepTimings(int sleepers, Duration sleep) {
        this.sleep = sleep;
        this.asleepAt = new long[sleepers];
        this.awakeAt = new long[sleepers];
        // Written once, so that the memory is there before any sleeper needs it.
        Arrays.fill(asleepAt, NOT_YET);
        Arrays.fill(awakeAt, NOT_YET);
    }

    public Duration sleep() {
        return sleep;
    }

    public int sleepers() {
        return asleepAt.length;
    }

    /** The task of one sleeper, numbered from 0: it notes the time, sleeps, and notes the time again. */
    public Runnable task(int number) {
        return () -> {
            asleepAt[number] = now();
            try {
                Thread.sleep(sleep);
                awakeAt[number] = now();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Nanoseconds since this object was created; never the value for "not yet". */
    public long now() {
        return Math.max(NOT_YET + 1, System.nanoTime() - originNanos);
    }

    /** How many sleepers have begun to sleep. */
    public int begun() {
        return (int) begunAt().count();
    }

    /** How many sleepers have slept to the end. */
    public int woken() {
        return (int) wokenAt().count();
    }

    /** When the last sleeper began to sleep, on the clock of {@link #now}. */
    public long lastBegunAt() {
        return begunAt().max().orElse(NOT_YET);
    }

    /** When the first sleeper woke, on the clock of {@link #now}. */
    public long firstWokenAt() {
        return wokenAt().min().orElse(NOT_YET);
    }

    /** When the last sleeper woke, on the clock of {@link #now}. */
    public long lastWokenAt() {
        return wokenAt().max().orElse(NOT_YET);
    }

    /** How many nanoseconds too long each woken sleeper slept. */
    public LongStream lateNanos() {
        return IntStream.range(0, sleepers())
                .filter(number -> awakeAt[number] != NOT_YET)
                .mapToLong(number -> awakeAt[number] - asleepAt[number] - sleep.toNanos());
    }

    /**
     * How many slept at the same time. A sleeper counts from its call of {@link Thread#sleep(Duration)} until its time
     * is up: before that it can't return, unless it is interrupted.
     */
    public int mostAsleepAtOnce() {
        long[] begins = begunAt().sorted().toArray();
        long[] ends = IntStream.range(0, sleepers())
                .filter(number -> asleepAt[number] != NOT_YET)
                .mapToLong(this::certainlyAsleepUntil)
                .sorted()
                .toArray();
        int most = 0;
        int ended = 0;
        for (int begun = 0; begun < begins.length; begun++) {
            while (ended < begun && ends[ended] <= begins[begun]) {
                ended++;
            }
            most = Math.max(most, begun + 1 - ended);
        }
        return most;
    }

    /**
     * How many nanoseconds it took to start the sleepers, without pauses: if nobody falls asleep for a quarter of a
     * sleep, the starting thread waits for others to wake.
     */
    long startingNanos() {
        long pause = sleep.dividedBy(4).toNanos();
        long[] begins = begunAt().sorted().toArray();
        return IntStream.range(1, begins.length)
                .mapToLong(number -> begins[number] - begins[number - 1])
                .filter(gap -> gap < pause)
                .sum();
    }

    private long certainlyAsleepUntil(int number) {
        long timeIsUp = asleepAt[number] + sleep.toNanos();
        return awakeAt[number] == NOT_YET ? timeIsUp : Math.min(timeIsUp, awakeAt[number]);
    }

    private LongStream begunAt() {
        return Arrays.stream(asleepAt).filter(nanos -> nanos != NOT_YET);
    }

    private LongStream wokenAt() {
        return Arrays.stream(awakeAt).filter(nanos -> nanos != NOT_YET);
    }

    /** The code of a lane: runs each sleep task in a thread of its own, and returns after all have ended. */
    @FunctionalInterface
    public interface SleepersBody {
        void sleepAll(SleepTimings timings) throws InterruptedException, ExecutionException;
    }
}
