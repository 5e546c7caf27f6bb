package loomlessons.measure.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomlessons.measure.machine.Limit.Amount;
import loomlessons.measure.machine.Limit.Kind;

/** Reads the limits of a machine on threads; free memory on all systems, the others on Linux only. */
public final class Limits {

    private static final Pattern MAX_PROCESSES = Pattern.compile("(?m)^Max processes\\s+(\\w+)");

    /** Stack, kernel stack and tables of a sleeping platform thread, as measured in docs/measuring.md, rounded up. */
    public static final long BYTES_PER_PLATFORM_THREAD = 50 << 10;

    // The kernel uses the lowest numbers only once (kernel/pid.c, RESERVED_PIDS).
    private static final int RESERVED_NUMBERS = 300;

    // A stack, and the guard beside it.
    private static final int MAPS_PER_PLATFORM_THREAD = 2;
    private static final int MAPS_OF_A_JVM = 400;

    private final Path root;
    private final ThreadCounts threads;
    private final Cgroup cgroup;

    private Limits(Path root) {
        this.root = root;
        this.threads = ThreadCounts.running(root);
        this.cgroup = Cgroup.ofThisProcess(root);
    }

    /**
     * All limits as they are now.
     *
     * @param root the folder with {@code proc} and {@code sys}: {@code /}, except in tests
     * @param freeMemory of the machine, in bytes
     */
    public static List<Limit> read(Path root, long freeMemory) {
        return new Limits(root).all(freeMemory);
    }

    /**
     * The free memory in bytes: that of the machine, or less if a container limits this process.
     *
     * @param machineFree the free memory of the machine
     */
    public static long freeMemory(Path root, long machineFree) {
        OptionalLong container = remainingMemory(Cgroup.ofThisProcess(root));
        return container.isPresent() ? Math.min(machineFree, container.getAsLong()) : machineFree;
    }

    private static OptionalLong remainingMemory(Cgroup cgroup) {
        OptionalLong remaining = cgroup.remaining("memory", "memory.current", "memory.max");
        return remaining.isPresent()
                ? remaining
                : cgroup.remaining("memory", "memory.usage_in_bytes", "memory.limit_in_bytes");
    }

    private List<Limit> all(long machineFree) {
        long freeMemory = freeMemory(root, machineFree);
        return List.of(
                userProcesses(),
                kernel(Kind.THREADS_MAX, threads.inSystem()),
                kernel(Kind.PID_MAX, RESERVED_NUMBERS + threads.visible()),
                mapCount(),
                new Limit(
                        Kind.CGROUP_PIDS,
                        cgroup.limit("pids", "pids.max"),
                        cgroup.remaining("pids", "pids.current", "pids.max")),
                new Limit(
                        Kind.CGROUP_MEMORY,
                        cgroup.limit("memory", "memory.max", "memory.limit_in_bytes"),
                        map(remainingMemory(cgroup), Limits::threadsIn)),
                new Limit(Kind.FREE_MEMORY, new Amount.Of(freeMemory), OptionalLong.of(threadsIn(freeMemory))));
    }

    private Limit kernel(Kind kind, long used) {
        Amount amount = number("proc/sys/kernel/" + kind.label());
        return new Limit(kind, amount, amount.leaves(used));
    }

    private Limit userProcesses() {
        Matcher limit = MAX_PROCESSES.matcher(
                ProcFile.read(root.resolve("proc/self/limits")).orElse(""));
        Amount amount = limit.find() ? Amount.parse(limit.group(1)) : new Amount.Unknown();
        return new Limit(
                Kind.USER_PROCESSES,
                amount,
                threads.isRoot() ? OptionalLong.empty() : amount.leaves(threads.ofThisUser()));
    }

    private Limit mapCount() {
        Amount amount = number("proc/sys/vm/max_map_count");
        return new Limit(
                Kind.MAX_MAP_COUNT, amount, map(amount.leaves(MAPS_OF_A_JVM), maps -> maps / MAPS_PER_PLATFORM_THREAD));
    }

    private Amount number(String file) {
        return Amount.read(root.resolve(file));
    }

    /** A sweep leaves half of the memory to other programs. */
    private static long threadsIn(long freeBytes) {
        return freeBytes / 2 / BYTES_PER_PLATFORM_THREAD;
    }

    private static OptionalLong map(OptionalLong amount, LongUnaryOperator function) {
        return amount.isPresent() ? OptionalLong.of(function.applyAsLong(amount.getAsLong())) : amount;
    }
}
