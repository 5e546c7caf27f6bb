package loomlessons.measure.probe;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import loomlessons.measure.machine.ProcessStatus;

/** Looks at this JVM's heap and threads repeatedly while the sleepers are there. */
public final class SelfWatch {

    private static final long EVERY_NANOS = Duration.ofMillis(25).toNanos();
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private final LongSupplier clock;
    private final ConcurrentSkipListMap<Long, Long> heapByTime = new ConcurrentSkipListMap<>();
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final Thread thread =
            Thread.ofPlatform().name("self watch").daemon().unstarted(this::watch);
    private volatile long mostThreads;
    private volatile long ownBytes;

    private SelfWatch(LongSupplier clock) {
        this.clock = clock;
    }

    /** Starts to watch; the clock counts nanoseconds. */
    public static SelfWatch start(LongSupplier clock) {
        SelfWatch watch = new SelfWatch(clock);
        watch.look(0);
        watch.thread.start();
        return watch;
    }

    public void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    /** How many more bytes of the heap were in use at that time than at the start of the watch. */
    public long heapGrowthUntil(long time) {
        long base = heapByTime.firstEntry().getValue();
        return heapByTime.headMap(time, true).lastEntry().getValue() - base;
    }

    /** What the watch has itself allocated. */
    public long ownBytes() {
        return ownBytes;
    }

    /** The largest number of operating system threads that was seen; empty if the system doesn't report it. */
    public OptionalLong mostThreads() {
        return mostThreads == 0 ? OptionalLong.empty() : OptionalLong.of(mostThreads);
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(EVERY_NANOS);
            look(THREADS.getCurrentThreadAllocatedBytes());
        }
    }

    /** What the watch itself has allocated so far doesn't belong to the sleepers. */
    private void look(long allocatedByWatch) {
        ownBytes = allocatedByWatch;
        long time = clock.getAsLong();
        long used = pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        heapByTime.put(time, used - allocatedByWatch);
        long threads = ProcessStatus.ofThisProcess().threads().orElse(0);
        mostThreads = Math.max(mostThreads, threads);
    }
}
