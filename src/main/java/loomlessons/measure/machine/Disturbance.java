package loomlessons.measure.machine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * What may have disturbed one run of a probe.
 *
 * @param othersShare the share of the processors that other programs used during the run
 * @param clocksApart by how much the wall clock and the JVM's clock drifted apart
 */
public record Disturbance(double othersShare, Duration clocksApart) {

    /** The clocks and CPU times before a run, to compare with those after it. */
    public static final class Meter {

        private static final OperatingSystemMXBean THIS_PROCESS =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        // The system reports CPU time in steps of 10 ms per processor, which is a large part of a short run.
        private static final long SHORTEST_TO_JUDGE_MILLIS = 1_000;

        private final SystemMonitor machine;
        private final long nanos = System.nanoTime();
        private final long wallMillis = System.currentTimeMillis();
        private final long busyMillis;
        private final long ownNanos = THIS_PROCESS.getProcessCpuTime();

        public Meter(SystemMonitor machine) {
            this.machine = machine;
            this.busyMillis = machine.busyMillis();
        }

        /**
         * What has disturbed the run; a short run, or one whose CPU time isn't known, counts as undisturbed.
         *
         * @param probeCpuNanos the CPU time of the probe's process
         */
        public Disturbance since(OptionalLong probeCpuNanos) {
            long elapsedMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
            long apart = Math.abs(System.currentTimeMillis() - wallMillis - elapsedMillis);
            boolean canTell = probeCpuNanos.isPresent() && elapsedMillis >= SHORTEST_TO_JUDGE_MILLIS;
            double share = canTell ? othersMillis(probeCpuNanos.getAsLong()) / capacityMillis(elapsedMillis) : 0;
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
}
