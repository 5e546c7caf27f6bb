package loomlessons.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loomlessons.process.ProcessTable.Entry;

/**
 * What a process hands down to all that it starts, so that orphans are found as well. On Linux it is a variable of the
 * environment, and a number in a resource limit that the kernel has ignored since version 2.4 (RLIMIT_LOCKS, man page
 * getrlimit(2)): unlike a parent, a session or the environment, no program changes it.
 */
record ProcessMark(String text) {

    private static final String VARIABLE = "LOOM_LESSONS_CHILD";
    private static final String SEPARATOR = " ";
    private static final boolean CAN_LIMIT =
            ProcessTable.ofThisMachine().filter(ProcessTable::mayLimitLocks).isPresent();

    /** A mark that no other process has. */
    static ProcessMark unique() {
        return new ProcessMark(UUID.randomUUID().toString());
    }

    /** That of this process, if it is a child of this app; else a unique one. */
    static ProcessMark ofThisProcess() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .map(ProcessMark::new)
                .orElseGet(ProcessMark::unique);
    }

    /** Adds it to those of the ancestors. */
    void addTo(Map<String, String> environment) {
        environment.merge(VARIABLE, text, (outer, own) -> outer + SEPARATOR + own);
    }

    /**
     * The words before a command that start it with this mark, in a session of its own: then Ctrl-C reaches this JVM alone.
     * Each is there if the system has a program for it.
     */
    List<String> prefix() {
        List<String> words = new ArrayList<>();
        pathOf("setsid").ifPresent(words::add);
        if (CAN_LIMIT) {
            pathOf("prlimit").ifPresent(program -> words.addAll(List.of(program, "--locks=%d:".formatted(number()))));
        }
        return words;
    }

    boolean isOn(Entry process, ProcessTable table) {
        return table.hasInEnvironment(process, text)
                || table.lockLimit(process).equals(Optional.of(Long.toString(number())));
    }

    /** Far beyond any number of locks, and never that for "unlimited". */
    private long number() {
        String own = text.substring(text.lastIndexOf(SEPARATOR) + 1);
        return 1L << 62 | UUID.fromString(own).getMostSignificantBits() >>> 2;
    }

    private static Optional<String> pathOf(String program) {
        return ChildCommand.fileOnPath(program).map(Object::toString);
    }
}
