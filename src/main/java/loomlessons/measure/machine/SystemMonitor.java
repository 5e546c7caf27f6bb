package loomlessons.measure.machine;

import java.util.Optional;
import java.util.stream.LongStream;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.TickType;
import oshi.software.os.OSProcess;
import oshi.util.GlobalConfig;

/** What every operating system reports about itself, read by OSHI. */
public final class SystemMonitor {

    private final SystemInfo system;

    public SystemMonitor() {
        // OSHI would return old values for a while, and count one probe's CPU time for the next probe.
        GlobalConfig.set(GlobalConfig.OSHI_UTIL_MEMOIZER_EXPIRATION, 0);
        system = new SystemInfo();
    }

    /** Memory in bytes that programs can get without swapping others out. */
    public long freeMemory() {
        return system.getHardware().getMemory().getAvailable();
    }

    public long totalMemory() {
        return system.getHardware().getMemory().getTotal();
    }

    /** The processor's name, as its maker writes it. */
    public String processor() {
        return system.getHardware().getProcessor().getProcessorIdentifier().getName();
    }

    /** A process as it is now; empty if there is none with this id. */
    Optional<OSProcess> process(long pid) {
        return Optional.ofNullable(system.getOperatingSystem().getProcess((int) pid));
    }

    /** All processors of the machine, also those that a container may not use. */
    int processors() {
        return system.getHardware().getProcessor().getLogicalProcessorCount();
    }

    /** CPU time in milliseconds that all programs together have used since the machine was started. */
    long busyMillis() {
        CentralProcessor processor = system.getHardware().getProcessor();
        long[] ticks = processor.getSystemCpuLoadTicks();
        long idle =
                ticks[TickType.IDLE.getIndex()] + ticks[TickType.IOWAIT.getIndex()] + ticks[TickType.STEAL.getIndex()];
        return LongStream.of(ticks).sum() - idle;
    }
}
