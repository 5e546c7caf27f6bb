package loomlessons.measure.machine;

import java.util.OptionalLong;
import oshi.software.os.OSProcess;

/** Looks at another process repeatedly. */
public final class ProcessMonitor {

    private final long pid;
    private final SystemMonitor machine;
    private long mostThreads;
    private long mostResident;
    private OptionalLong cpuNanos = OptionalLong.empty();

    public ProcessMonitor(long pid, SystemMonitor machine) {
        this.pid = pid;
        this.machine = machine;
    }

    /** Looks once; on Linux only at two small files: OSHI reads more, which would disturb the probe. */
    public void look() {
        ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .ifPresent(cpu -> cpuNanos = OptionalLong.of(cpu.toNanos()));
        ProcessStatus status = ProcessStatus.of(pid);
        if (status.threads().isPresent()) {
            mostThreads = Math.max(mostThreads, status.threads().getAsLong());
        } else if (ProcessStatus.ofThisProcess().threads().isEmpty()) {
            machine.process(pid).ifPresent(this::note);
        }
    }

    public OptionalLong mostThreads() {
        return mostThreads == 0 ? OptionalLong.empty() : OptionalLong.of(mostThreads);
    }

    /** The CPU time that the process had used when it was last seen. */
    public OptionalLong cpuNanos() {
        return cpuNanos;
    }

    /** The largest number of bytes that was seen in memory, if the process can't report that itself. */
    public OptionalLong mostResident() {
        return mostResident == 0 ? OptionalLong.empty() : OptionalLong.of(mostResident);
    }

    private void note(OSProcess process) {
        mostThreads = Math.max(mostThreads, process.getThreadCount());
        mostResident = Math.max(mostResident, process.getResidentMemory());
    }
}
