package loomlessons.scale;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import loomlessons.scale.SweepWarning.Kind;

/** What went on beside a probe: other programs on the processors, and clocks that don't agree. */
final class Surroundings {

    private static final OperatingSystemMXBean THIS_PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double BUSY_SHARE = 0.15;
    private static final long JUMP_MILLIS = 250;

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

    /** What has disturbed the probe since, if anything has. */
    List<SweepWarning> warningsAbout(String probe, RunResult result) {
        long elapsedMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
        List<SweepWarning> warnings = new ArrayList<>();
        OptionalLong probeCpu = result.figure(Figure.PROCESS_CPU);
        if (probeCpu.isPresent()) {
            double share = othersMillis(probeCpu.getAsLong())
                    / (double) (elapsedMillis * Runtime.getRuntime().availableProcessors());
            if (share > BUSY_SHARE) {
                warnings.add(new SweepWarning(
                        Kind.BUSY,
                        String.format(
                                Locale.ROOT, "%s: other programs used %.0f %% of the processors", probe, share * 100)));
            }
        }
        long apart = Math.abs(System.currentTimeMillis() - wallMillis - elapsedMillis);
        if (apart > JUMP_MILLIS) {
            warnings.add(new SweepWarning(
                    Kind.CLOCK_JUMP,
                    "%s: the wall clock went %s s apart from the JVM's"
                            .formatted(probe, Duration.ofMillis(apart).toMillis() / 1000.0)));
        }
        return warnings;
    }

    private long othersMillis(long probeNanos) {
        long own = THIS_PROCESS.getProcessCpuTime() - ownNanos;
        return machine.busyMillis() - busyMillis - TimeUnit.NANOSECONDS.toMillis(probeNanos + own);
    }
}
