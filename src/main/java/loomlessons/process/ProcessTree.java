package loomlessons.process;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import loomlessons.jvm.Deadline;
import loomlessons.process.ProcessTable.Entry;

/**
 * A process and everything that it has started. On Linux this includes orphans, which have another parent by now: they
 * are still in its session, or have its mark in their environment.
 */
final class ProcessTree {

    private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();
    private static final Optional<ProcessTable> TABLE = ProcessTable.ofThisMachine();

    private final ProcessMark mark;
    private volatile Optional<ProcessHandle> root = Optional.empty();
    private volatile long rootStartTicks;

    private ProcessTree(ProcessMark mark) {
        this.mark = mark;
    }

    /** A tree without a process, and with a mark of its own. */
    static ProcessTree planned() {
        return new ProcessTree(ProcessMark.unique());
    }

    /** Everything that this process, a child of this app, has started itself. */
    static ProcessTree belowThisProcess() {
        ProcessTree tree = new ProcessTree(ProcessMark.ofThisProcess());
        tree.grow(ProcessHandle.current());
        return tree;
    }

    /** The root must be started with it. */
    ProcessMark mark() {
        return mark;
    }

    /** The tree's root has been started; it begins a session if the system lets it. */
    void grow(ProcessHandle process) {
        rootStartTicks = TABLE.flatMap(table -> table.entry(Long.toString(process.pid())))
                .map(Entry::startTicks)
                .orElse(0L);
        root = Optional.of(process);
    }

    /**
     * Kills all processes of the tree, except this one, until none is left: one may start another while it is killed.
     *
     * @param limit a process that the kernel can't end isn't waited for any longer
     * @return whether none is left
     */
    boolean end(Duration limit) {
        return end(this::living, limit);
    }

    static boolean end(Supplier<List<ProcessHandle>> processes, Duration limit) {
        Deadline deadline = Deadline.in(limit);
        List<ProcessHandle> living = processes.get();
        while (!living.isEmpty() && !deadline.isOver()) {
            living.forEach(ProcessHandle::destroyForcibly);
            LockSupport.parkNanos(PAUSE_NANOS);
            living = processes.get();
        }
        return living.isEmpty();
    }

    List<ProcessHandle> living() {
        long self = ProcessHandle.current().pid();
        return TABLE.map(this::pids)
                .map(pids -> pids.stream().flatMap(pid -> ProcessHandle.of(pid).stream()))
                .orElseGet(this::descendants)
                .filter(process -> process.pid() != self)
                .toList();
    }

    private Stream<ProcessHandle> descendants() {
        return root.stream()
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
                .filter(ProcessHandle::isAlive);
    }

    private Set<Long> pids(ProcessTable table) {
        // No process of the tree is older than its root.
        List<Entry> candidates = table.entries().stream()
                .filter(process -> process.startTicks() >= rootStartTicks)
                .toList();
        Set<Long> members = new HashSet<>();
        candidates.stream()
                .filter(process -> isRootOrInItsSession(process) || mark.isOn(process, table))
                .forEach(process -> members.add(process.pid()));
        while (candidates.stream()
                .filter(process -> members.contains(process.parent()))
                .map(process -> members.add(process.pid()))
                .reduce(false, Boolean::logicalOr)) {}
        return members;
    }

    private boolean isRootOrInItsSession(Entry process) {
        return root.map(ProcessHandle::pid)
                .filter(pid -> process.pid() == pid || process.session() == pid)
                .isPresent();
    }
}
