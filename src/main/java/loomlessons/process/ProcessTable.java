package loomlessons.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The processes of a Linux machine, as its kernel lists them (man page proc(5)).
 *
 * @param folder usually {@code /proc}
 */
record ProcessTable(Path folder) {

    private static final Pattern LOCK_LIMITS =
            Pattern.compile("^Max file locks +(?<soft>\\w+) +(?<hard>\\w+)", Pattern.MULTILINE);

    /**
     * A process that hasn't ended; one that has, and whose parent hasn't asked for its exit code, isn't listed.
     *
     * @param session the id of the process that began its session
     * @param startTicks when it started, on a clock of the kernel
     */
    record Entry(long pid, long parent, long session, long startTicks) {

        private static final int STATE = 0;
        private static final int PARENT = 1;
        private static final int SESSION = 3;
        private static final int START_TICKS = 19;

        /** The line of a file {@code stat}: the name, in brackets, may hold anything. */
        static Optional<Entry> parse(String line) {
            int endOfName = line.lastIndexOf(')');
            String[] fields = line.substring(endOfName + 1).strip().split(" ", -1);
            boolean isAlive = fields.length > START_TICKS && !fields[STATE].matches("[ZXx]");
            return endOfName > 0 && isAlive
                    ? Optional.of(new Entry(
                            Long.parseLong(line.substring(0, line.indexOf(' '))),
                            Long.parseLong(fields[PARENT]),
                            Long.parseLong(fields[SESSION]),
                            Long.parseLong(fields[START_TICKS])))
                    : Optional.empty();
        }
    }

    /** That of this machine; empty if it has none. */
    static Optional<ProcessTable> ofThisMachine() {
        return Optional.of(new ProcessTable(Path.of("/proc"))).filter(table -> Files.exists(table.stat("self")));
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(folder, "[0-9]*")) {
            processes.forEach(process -> entry(process.getFileName().toString()).ifPresent(entries::add));
            return entries;
        } catch (IOException unreadable) {
            return entries;
        }
    }

    /** Empty if the process has ended. */
    Optional<Entry> entry(String pid) {
        return read(stat(pid)).flatMap(Entry::parse);
    }

    /** Whether the process started with this in its environment; false if that can't be read. */
    boolean hasInEnvironment(Entry process, String text) {
        return read(folder.resolve(Long.toString(process.pid())).resolve("environ"))
                .filter(environment -> environment.contains(text))
                .isPresent();
    }

    /** The process's limit of file locks, as a number or {@code unlimited}; empty if it can't be read. */
    Optional<String> lockLimit(Entry process) {
        return lockLimits(Long.toString(process.pid())).map(limits -> limits.group("soft"));
    }

    /** Whether this process may give its children any limit of file locks. */
    boolean mayLimitLocks() {
        return lockLimits("self")
                .filter(limits -> limits.group("hard").equals("unlimited"))
                .isPresent();
    }

    private Optional<MatchResult> lockLimits(String pid) {
        return read(folder.resolve(pid).resolve("limits"))
                .flatMap(limits -> LOCK_LIMITS.matcher(limits).results().findFirst());
    }

    private Path stat(String pid) {
        return folder.resolve(pid).resolve("stat");
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException goneOrNotOurs) {
            return Optional.empty();
        }
    }
}
