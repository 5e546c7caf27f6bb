package loomlessons.measure.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux reports about a process in {@code /proc/PID/status}; empty on other systems. */
public final class ProcessStatus {

    private static final Path RESET_OF_PEAKS = Path.of("/proc/self/clear_refs");

    private final String text;

    private ProcessStatus(String text) {
        this.text = text;
    }

    public static ProcessStatus ofThisProcess() {
        return read(Path.of("/proc/self/status"));
    }

    static ProcessStatus of(long pid) {
        return read(Path.of("/proc", Long.toString(pid), "status"));
    }

    private static ProcessStatus read(Path file) {
        return new ProcessStatus(ProcFile.read(file).orElse(""));
    }

    /** Resets the peak of resident memory to what is resident now (proc(5): 5 to clear_refs). */
    public static void resetPeak() {
        try {
            Files.writeString(RESET_OF_PEAKS, "5");
        } catch (IOException notAllowed) {
            // Then the peak is that of the process's whole life, which may be a little larger.
        }
    }

    /** Resident memory in bytes. */
    public OptionalLong rss() {
        return kibibytes("VmRSS");
    }

    /** The most resident memory so far, in bytes. */
    public OptionalLong peakRss() {
        return kibibytes("VmHWM");
    }

    public OptionalLong threads() {
        return number("Threads");
    }

    private OptionalLong kibibytes(String name) {
        OptionalLong kibibytes = number(name);
        return kibibytes.isPresent() ? OptionalLong.of(kibibytes.getAsLong() << 10) : kibibytes;
    }

    private OptionalLong number(String name) {
        Matcher matcher = Pattern.compile("(?m)^" + name + ":\\s+(\\d+)").matcher(text);
        return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
