package loomlessons.measure.probe;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.ToLongFunction;
import loomlessons.measure.machine.ProcessStatus;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;

/** What this JVM had used before the sleepers started, to compare with what it has used after their end. */
public final class ResourceUsage {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final OptionalLong rss;
    private final OptionalLong osThreads;
    private final IntSupplier addedPlatformThreads;
    private final long gcCount;
    private final long gcMillis;
    private final long cpuNanos;

    /**
     * What has been used so far.
     *
     * @param addedPlatformThreads counts how many more platform threads this JVM has at its peak than now
     */
    public ResourceUsage(IntSupplier addedPlatformThreads) {
        this.addedPlatformThreads = addedPlatformThreads;
        ProcessStatus.resetPeak();
        ProcessStatus status = ProcessStatus.ofThisProcess();
        rss = status.rss();
        osThreads = status.threads();
        gcCount = collectors(GarbageCollectorMXBean::getCollectionCount);
        gcMillis = collectors(GarbageCollectorMXBean::getCollectionTime);
        cpuNanos = PROCESS.getProcessCpuTime();
    }

    public Metrics usedSince() {
        long cpu = PROCESS.getProcessCpuTime();
        long pauseMillis = collectors(GarbageCollectorMXBean::getCollectionTime) - gcMillis;
        return Metrics.of(Metric.CPU, cpu - cpuNanos)
                .with(Metric.PROCESS_CPU, cpu)
                .with(Metric.GC_COUNT, collectors(GarbageCollectorMXBean::getCollectionCount) - gcCount)
                .with(Metric.GC_PAUSE, TimeUnit.MILLISECONDS.toNanos(pauseMillis))
                .with(threads())
                .with(memory());
    }

    private Metrics threads() {
        return osThreads.isPresent()
                ? Metrics.of(Metric.BASE_OS_THREADS, osThreads.getAsLong())
                        .with(Metric.PEAK_OS_THREADS, osThreads.getAsLong() + addedPlatformThreads.getAsInt())
                : Metrics.NONE;
    }

    private Metrics memory() {
        OptionalLong peak = ProcessStatus.ofThisProcess().peakRss();
        return rss.isPresent() && peak.isPresent()
                ? Metrics.of(Metric.BASE_RSS, rss.getAsLong())
                        .with(Metric.PEAK_RSS, peak)
                        .with(Metric.GROWTH, Math.max(0, peak.getAsLong() - rss.getAsLong()))
                : Metrics.NONE;
    }

    private static long collectors(ToLongFunction<GarbageCollectorMXBean> value) {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(value)
                .sum();
    }
}
