package loomlessons.measure.machine;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the kernel keeps for each thread outside its process's own memory: a stack. */
public final class KernelStack {

    private static final Pattern STACKS = Pattern.compile("(?m)^KernelStack:\\s+(\\d+) kB");

    private KernelStack() {}

    /** Bytes for each thread of the system, on average; empty where it isn't Linux. */
    public static OptionalLong bytesPerThread(Path root) {
        Matcher stacks =
                STACKS.matcher(ProcFile.read(root.resolve("proc/meminfo")).orElse(""));
        long threads = ThreadCounts.running(root).inSystem();
        return stacks.find() && threads > 0
                ? OptionalLong.of((Long.parseLong(stacks.group(1)) << 10) / threads)
                : OptionalLong.empty();
    }
}
