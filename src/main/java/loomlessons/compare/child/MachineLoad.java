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

    private MachineLoad() {}

    /** From now on, that of this JVM and of other programs. */
    static MachineLoad ofAll() {
        MachineLoad load = new MachineLoad();
        // The next answer is about the time since this one (API doc of getCpuLoad: "the recent cpu usage").
        load.machine.getCpuLoad();
        return load;
    }

    /** From now on, that of this JVM only. */
    static MachineLoad ofThisJvm() {
        return new MachineLoad();
    }

    /** The share of the processors that this JVM has used, from 0 to 1. */
    double own() {
        long elapsed = System.nanoTime() - startNanos;
        double used = (double) (machine.getProcessCpuTime() - startCpuNanos) / Math.max(1, elapsed) / processors;
        return Math.clamp(used, 0, 1);
    }

    /** The share that other programs have used, from 0 to 1; 0 if the time was too short to tell. Ask once. */
    double others() {
        double busy = machine.getCpuLoad();
        boolean canTell = busy >= 0 && System.nanoTime() - startNanos >= SHORTEST_TO_JUDGE.toNanos();
        return canTell ? Math.clamp(busy - own(), 0, 1) : 0;
    }
}
