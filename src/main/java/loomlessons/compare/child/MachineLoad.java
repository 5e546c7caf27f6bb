package loomlessons.compare.child;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** How busy the processors were since its creation. */
final class MachineLoad {

    // The system counts CPU time in steps of 10 ms per processor, which is a large part of a short time.
    private static final Duration SHORTEST_TO_JUDGE = Duration.ofMillis(150);

    private final OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final long startNanos = System.nanoTime();
    private final long startCpuNanos = machine.getProcessCpuTime();

    MachineLoad() {
        // The next answer is about the time since this one (API doc of getCpuLoad: "the recent cpu usage").
        machine.getCpuLoad();
    }

    /**
     * What became of the processors.
     *
     * @param unused of what other programs left of them, the share that nobody used, from 0 to 1
     * @param others the share that other programs used; 0 if the time was too short to tell
     */
    record Shares(double unused, double others) {}

    /** Ends the time; ask once. */
    Shares shares() {
        double busy = machine.getCpuLoad();
        long elapsed = System.nanoTime() - startNanos;
        double own = (double) (machine.getProcessCpuTime() - startCpuNanos) / Math.max(1, elapsed) / processors;
        boolean canTell = busy >= 0 && elapsed >= SHORTEST_TO_JUDGE.toNanos();
        double idle = 1 - Math.max(canTell ? busy : 0, own);
        double unused = idle <= 0 ? 0 : idle / (idle + own);
        return new Shares(Math.clamp(unused, 0, 1), canTell ? Math.clamp(busy - own, 0, 1) : 0);
    }
}
