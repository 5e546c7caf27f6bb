package loomlessons.compare.child;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.lesson.Counted;

/**
 * Where in the user's code the threads of this JVM are, virtual ones included.
 *
 * @param lines the topmost line of each thread that is in the user's code
 * @param deadlocked the same of platform threads that wait for each other
 */
record ThreadPlaces(List<String> lines, List<String> deadlocked) {

    private static final Pattern USER_LINE =
            Pattern.compile("\\s+(?:at )?" + UserFrames.LOADER + "//.*\\(([^()]+:\\d+)\\)");

    /** As they are now, by the JDK's own thread dump. */
    static ThreadPlaces now(Path dumpFile) {
        return new ThreadPlaces(inDump(dumpFile), inDeadlock());
    }

    /** The line at which most threads are. */
    Optional<String> mostFrequent() {
        return lines.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(most -> Counted.of(most.getValue(), "thread")
                        + (most.getValue() == 1 ? " is at " : " are at ")
                        + most.getKey());
    }

    Optional<String> deadlock() {
        return deadlocked.isEmpty()
                ? Optional.empty()
                : Optional.of("threads wait for each other (a deadlock) at " + String.join(" and ", deadlocked));
    }

    private static List<String> inDump(Path file) {
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
            return inDump(Files.readString(file));
        } catch (IOException | RuntimeException unknown) {
            return List.of();
        }
    }

    /** Each thread's part of a dump begins with its number. */
    static List<String> inDump(String dump) {
        return Stream.of(dump.split("(?m)^#", -1))
                .flatMap(thread -> thread.lines()
                        .map(USER_LINE::matcher)
                        .filter(Matcher::matches)
                        .map(line -> line.group(1))
                        .limit(1))
                .toList();
    }

    private static List<String> inDeadlock() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] ids = threads.findDeadlockedThreads();
        return ids == null
                ? List.of()
                : Arrays.stream(threads.getThreadInfo(ids, Integer.MAX_VALUE))
                        .filter(thread -> thread != null)
                        .flatMap(thread -> userLine(thread).stream())
                        .distinct()
                        .limit(2)
                        .toList();
    }

    private static Optional<String> userLine(ThreadInfo thread) {
        return Arrays.stream(thread.getStackTrace())
                .filter(frame -> UserFrames.LOADER.equals(frame.getClassLoaderName()))
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .findFirst();
    }
}
