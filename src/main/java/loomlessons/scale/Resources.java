package loomlessons.scale;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import loomlessons.lesson.scale.AddedPlatformThreads;

/** What this JVM has used of its machine before the sleepers came, to be set against what it has used when they went. */
final class Resources {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final OptionalLong rss;
    private final OptionalLong osThreads;
    private final AddedPlatformThreads addedThreads;
    private final long gcCount;
    private final long gcMillis;
    private final long cpuNanos;

    private Resources() {
        ProcessStatus.forgetPeak();
        ProcessStatus status = ProcessStatus.ofThisProcess();
        rss = status.rss();
        osThreads = status.threads();
        addedThreads = AddedPlatformThreads.fromNowOn();
        gcCount = collectors(GarbageCollectorMXBean::getCollectionCount);
        gcMillis = collectors(GarbageCollectorMXBean::getCollectionTime);
        cpuNanos = PROCESS.getProcessCpuTime();
    }

    static Resources now() {
        return new Resources();
    }

    /** Adds what has been used since. */
    void addTo(Map<Figure, Long> figures) {
        long cpu = PROCESS.getProcessCpuTime();
        figures.put(Figure.CPU, cpu - cpuNanos);
        figures.put(Figure.PROCESS_CPU, cpu);
        figures.put(Figure.GC_COUNT, collectors(GarbageCollectorMXBean::getCollectionCount) - gcCount);
        long pauseMillis = collectors(GarbageCollectorMXBean::getCollectionTime) - gcMillis;
        figures.put(Figure.GC_PAUSE, TimeUnit.MILLISECONDS.toNanos(pauseMillis));
        osThreads.ifPresent(base -> {
            figures.put(Figure.BASE_OS_THREADS, base);
            figures.put(Figure.PEAK_OS_THREADS, base + addedThreads.most());
        });
        OptionalLong peakRss = ProcessStatus.ofThisProcess().peakRss();
        if (rss.isPresent() && peakRss.isPresent()) {
            figures.put(Figure.BASE_RSS, rss.getAsLong());
            figures.put(Figure.PEAK_RSS, peakRss.getAsLong());
            figures.put(Figure.GROWTH, Math.max(0, peakRss.getAsLong() - rss.getAsLong()));
        }
    }

    private static long collectors(ToLongFunction<GarbageCollectorMXBean> figure) {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(figure)
                .sum();
    }
}
