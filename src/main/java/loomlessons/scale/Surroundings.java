package loomlessons.scale;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** The clocks and the processors before a run, to be set against what they are after it. */
final class Surroundings {

    private static final OperatingSystemMXBean THIS_PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    // The system tells CPU time in steps of 10 ms a processor: of a short run they would be much.
    private static final long SHORTEST_TO_JUDGE_MILLIS = 1_000;

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

    /** What has disturbed the run since; of one that was short, or whose CPU time isn't known, nobody is blamed. */
    Disturbance since(RunResult run) {
        long elapsedMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
        long apart = Math.abs(System.currentTimeMillis() - wallMillis - elapsedMillis);
        OptionalLong probeCpu = run.figure(Figure.PROCESS_CPU);
        boolean canTell = probeCpu.isPresent() && elapsedMillis >= SHORTEST_TO_JUDGE_MILLIS;
        double share = canTell ? othersMillis(probeCpu.getAsLong()) / capacityMillis(elapsedMillis) : 0;
        return new Disturbance(Math.clamp(share, 0, 1), Duration.ofMillis(apart));
    }

    private double othersMillis(long probeNanos) {
        long own = THIS_PROCESS.getProcessCpuTime() - ownNanos;
        return machine.busyMillis() - busyMillis - TimeUnit.NANOSECONDS.toMillis(probeNanos + own);
    }

    private double capacityMillis(long elapsedMillis) {
        return (double) elapsedMillis * machine.processors();
    }
}
