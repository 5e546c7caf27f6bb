package loomlessons.scale;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the kernel keeps for each thread outside its process's own memory: a stack. */
final class KernelStack {

    private static final Pattern STACKS = Pattern.compile("(?m)^KernelStack:\\s+(\\d+) kB");

    private KernelStack() {}

    /** Bytes for each thread of the system, on average; empty where it isn't Linux. */
    static OptionalLong bytesPerThread(Path root) {
        Matcher stacks =
                STACKS.matcher(TextFile.read(root.resolve("proc/meminfo")).orElse(""));
        long threads = Tasks.running(root).inSystem();
        return stacks.find() && threads > 0
                ? OptionalLong.of((Long.parseLong(stacks.group(1)) << 10) / threads)
                : OptionalLong.empty();
    }
}
