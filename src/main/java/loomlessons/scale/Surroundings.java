package loomlessons.scale;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The clocks and the processors before a run, to be set against what they are after it. */
final class Surroundings {

    private static final OperatingSystemMXBean THIS_PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Machine machine;
    private final long nanos = System.nanoTime();
    private final long wallMillis = System.currentTimeMillis();
    private final long busyMillis;
    private final long ownNanos = THIS_PROCESS.getProcessCpuTime();

    private Surroundings(Machine machine) {
        this.machine = machine;
        this.busyMillis = machine.busyMillis();
    }

    static Surroundings now(Machine machine) {
        return new Surroundings(machine);
    }

    /** What has disturbed the run since; of one whose own CPU time isn't known, nobody else is blamed. */
    Disturbance since(RunResult run) {
        long elapsedMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
        long apart = Math.abs(System.currentTimeMillis() - wallMillis - elapsedMillis);
        double share = run.figure(Figure.PROCESS_CPU).stream()
                .mapToDouble(cpu -> othersMillis(cpu) / capacityMillis(elapsedMillis))
                .findFirst()
                .orElse(0);
        return new Disturbance(Math.max(0, share), Duration.ofMillis(apart));
    }

    private double othersMillis(long probeNanos) {
        long own = THIS_PROCESS.getProcessCpuTime() - ownNanos;
        return machine.busyMillis() - busyMillis - TimeUnit.NANOSECONDS.toMillis(probeNanos + own);
    }

    private static double capacityMillis(long elapsedMillis) {
        return (double) elapsedMillis * Runtime.getRuntime().availableProcessors();
    }
}
