package loomlessons.scale.probe;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import loomlessons.flight.DeoptimizationCounter;
import loomlessons.lesson.Lane;
import loomlessons.lesson.scale.AddedPlatformThreads;
import loomlessons.lesson.scale.PlatformScale;
import loomlessons.lesson.scale.ScaleLesson;
import loomlessons.lesson.scale.SleepTimings;
import loomlessons.lesson.scale.SleepTimings.SleepersBody;
import loomlessons.lesson.scale.VirtualScale;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;
import loomlessons.measure.probe.ResourceUsage;
import loomlessons.measure.probe.SelfWatch;

/** One measurement, in this JVM. */
public final class SleepMeasurement {

    private final ProbeTask task;
    private final SleepTimings timings;
    private final SleepersBody body;
    private Instant firstStart = Instant.EPOCH;

    SleepMeasurement(ProbeTask task) {
        this.task = task;
        this.timings = new SleepTimings(task.sleepers(), task.sleep());
        this.body = body(task.lane());
    }

    /** How many sleepers have begun to sleep. */
    int begun() {
        return timings.begun();
    }

    /** When the first sleeper was started, by the clock that all processes of the machine share. */
    Instant firstStart() {
        return firstStart;
    }

    /** Lets all sleepers sleep and returns what that took. */
    Metrics run() throws InterruptedException, ExecutionException {
        Metrics warmUp = warmUp();
        SelfWatch watch = SelfWatch.start(timings::now);
        ResourceUsage resources = new ResourceUsage(AddedPlatformThreads.fromNowOn()::most);
        firstStart = Instant.now();
        long start = timings.now();
        Metrics deoptimizations = sleepAll();
        long elapsed = timings.now() - start;
        Metrics used = resources.usedSince();
        watch.stop();
        return warmUp.with(deoptimizations)
                .with(withMemory(used, watch))
                .with(times(start, elapsed))
                .with(Metrics.ofLateness(timings.lateNanos()));
    }

    private Metrics warmUp() throws InterruptedException, ExecutionException {
        Metrics warmUp =
                task.warm() ? Metrics.of(Metric.WARM_UP, WarmUp.of(task.lane()).run(body)) : Metrics.NONE;
        if (task.heapIsResident()) {
            // Garbage of the warm-up must not fill the heap while the sleepers are there.
            System.gc();
        }
        return warmUp;
    }

    private Metrics sleepAll() throws InterruptedException, ExecutionException {
        if (!task.countsDeoptimizations()) {
            body.sleepAll(timings);
            return Metrics.NONE;
        }
        try (DeoptimizationCounter counter = new DeoptimizationCounter()) {
            body.sleepAll(timings);
            return Metrics.of(Metric.DEOPTIMIZATIONS, counter.stop());
        }
    }

    private Metrics withMemory(Metrics used, SelfWatch watch) {
        Metrics metrics = used.withAtLeast(Metric.PEAK_OS_THREADS, watch.mostThreads());
        if (!task.heapIsResident()) {
            return metrics.changed(Metric.GROWTH, bytes -> Math.max(0, bytes - watch.ownBytes()));
        }
        // Resident memory hardly grows here, because the heap was resident before. No collection runs, so no memory is
        // used twice: all sleepers that have begun share the growth, also those that have ended.
        return metrics.changed(Metric.GROWTH, bytes -> bytes + watch.heapGrowthUntil(allAsleepAt()))
                .with(Metric.GROWN_FOR, timings.begun());
    }

    /** The last moment at which all were asleep; if there was none, when the last one fell asleep. */
    private long allAsleepAt() {
        return Math.max(timings.lastBegunAt(), timings.firstWokenAt());
    }

    private Metrics times(long start, long elapsed) {
        return Metrics.of(Metric.ELAPSED, elapsed)
                .with(Metric.START, timings.lastBegunAt() - start)
                .with(Metric.FIRST_WAKE, timings.firstWokenAt() - start)
                .with(Metric.LAST_WAKE, timings.lastWokenAt() - start)
                .with(Metric.PEAK_ASLEEP, timings.mostAsleepAtOnce());
    }

    /** The code that a lane runs for its sleepers. */
    public static SleepersBody body(Lane lane) {
        return switch (lane) {
            case PLATFORM -> PlatformScale::sleepAll;
            case VIRTUAL -> VirtualScale::sleepAll;
            case STRUCTURED -> ScaleLesson.structuredSleepers();
        };
    }

    /**
     * Rounds of short sleeps until the JVM's compilers are idle. Without them the sleeping path is compiled before any
     * sleeper has woken, without the branch for waking, and each first wake-up throws that code away.
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
        public long run(SleepersBody body) throws InterruptedException, ExecutionException {
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
}
