package loomlessons.scale;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Looks at the heap again and again, so that afterwards its use at any moment can be told. */
final class HeapWatch {

    // Rarely enough for what a look allocates itself not to show.
    private static final long EVERY_NANOS = Duration.ofMillis(25).toNanos();

    private final LongSupplier clock;
    private final ConcurrentSkipListMap<Long, Long> usedByTime = new ConcurrentSkipListMap<>();
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final Thread thread =
            Thread.ofPlatform().name("heap watch").daemon().unstarted(this::watch);

    private HeapWatch(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * Starts to watch.
     *
     * @param clock in nanoseconds
     */
    static HeapWatch start(LongSupplier clock) {
        HeapWatch watch = new HeapWatch(clock);
        watch.look();
        watch.thread.start();
        return watch;
    }

    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    /** By how many bytes more of the heap was in use at that time than when the watch began. */
    long growthUntil(long time) {
        long base = usedByTime.firstEntry().getValue();
        return usedByTime.headMap(time, true).lastEntry().getValue() - base;
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(EVERY_NANOS);
            look();
        }
    }

    private void look() {
        long time = clock.getAsLong();
        usedByTime.put(
                time,
                pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum());
    }
}
