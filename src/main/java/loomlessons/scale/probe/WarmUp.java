package loomlessons.scale.probe;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import loomlessons.lesson.Lane;
import loomlessons.lesson.scale.SleepTimings;
import loomlessons.lesson.scale.SleepersBody;

/**
 * Rounds of short sleeps until the JVM's compilers have settled. Without it the sleeping path is compiled before any sleeper
 * has woken, for code that never wakes, and each first wake-up throws that code away.
 */
public record WarmUp(int sleepers, int fewestRounds) {

    private static final Duration SLEEP = Duration.ofMillis(1);
    private static final long LONGEST_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int QUIET_ROUNDS = 3;

    /** A platform thread takes a hundred times as long to start, and there is little code to compile. */
    public static WarmUp of(Lane lane) {
        return switch (lane) {
            case PLATFORM -> new WarmUp(200, 2);
            case VIRTUAL, STRUCTURED -> new WarmUp(10_000, 8);
        };
    }

    /** Runs until no compilation has ended for some rounds; returns the nanoseconds that this took. */
    public long run(SleepersBody body) throws InterruptedException {
        CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
        long start = System.nanoTime();
        long compiledMillis = 0;
        int quiet = 0;
        for (int round = 0; isUnsettled(round, quiet) && System.nanoTime() - start < LONGEST_NANOS; round++) {
            body.sleepAll(new SleepTimings(sleepers, SLEEP));
            long millis = compilers.getTotalCompilationTime();
            quiet = millis == compiledMillis ? quiet + 1 : 0;
            compiledMillis = millis;
        }
        return System.nanoTime() - start;
    }

    private boolean isUnsettled(int round, int quiet) {
        return round < fewestRounds || quiet < QUIET_ROUNDS;
    }
}
