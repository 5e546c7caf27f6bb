package loomlessons.scale;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomlessons.scale.Limit.Amount;

/** Reads the limits of a Linux machine that matter to threads; other systems tell none of them. */
public final class Limits {

    private static final Pattern MAX_PROCESSES = Pattern.compile("(?m)^Max processes\\s+(\\w+)");

    private final Path root;

    private Limits(Path root) {
        this.root = root;
    }

    /**
     * All limits as they are now.
     *
     * @param root the folder that holds {@code proc} and {@code sys}: {@code /} but for tests
     */
    public static List<Limit> read(Path root) {
        return new Limits(root).all();
    }

    private List<Limit> all() {
        Cgroup cgroup = Cgroup.ofThisProcess(root);
        return List.of(
                new Limit(
                        "user processes",
                        userProcesses(),
                        "threads and processes that this user may have; root is exempt"),
                kernel("threads-max", "threads that the whole system may have"),
                kernel("pid_max", "process and thread numbers; each platform thread takes one"),
                new Limit(
                        "max_map_count",
                        number("proc/sys/vm/max_map_count"),
                        "memory areas of a process; each platform thread takes two"),
                new Limit(
                        "cgroup pids",
                        cgroup.limit("pids", "pids.max"),
                        "threads and processes that this container or service may have"),
                new Limit(
                        "cgroup memory",
                        cgroup.limit("memory", "memory.max", "memory.limit_in_bytes"),
                        "bytes that this container or service may use, stacks included"));
    }

    private Limit kernel(String name, String meaning) {
        String file = "proc/sys/kernel/" + name;
        return new Limit(name, number(file), meaning);
    }

    private Amount userProcesses() {
        Matcher limit = MAX_PROCESSES.matcher(
                TextFile.read(root.resolve("proc/self/limits")).orElse(""));
        return limit.find() ? AmountText.parse(limit.group(1)) : new Amount.Unknown();
    }

    private Amount number(String file) {
        return TextFile.read(root.resolve(file)).map(AmountText::parse).orElseGet(Amount.Unknown::new);
    }
}
