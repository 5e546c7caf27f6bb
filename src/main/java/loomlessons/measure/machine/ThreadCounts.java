package loomlessons.measure.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The threads that live on a Linux machine now; zero on other systems.
 *
 * @param inSystem those of all processes, also of processes that a container can't see
 * @param visible those of the processes that this process can see
 * @param ofThisUser the visible threads of the user of this process
 */
public record ThreadCounts(long inSystem, long visible, long ofThisUser, boolean isRoot) {

    private static final Pattern TOTAL = Pattern.compile("\\d+/(\\d+)");
    private static final Pattern STACKS = Pattern.compile("(?m)^KernelStack:\\s+(\\d+) kB");
    private static final Pattern USER = Pattern.compile("(?m)^Uid:\\s+(\\d+)");
    private static final Pattern THREADS = Pattern.compile("(?m)^Threads:\\s+(\\d+)");

    static ThreadCounts running(Path root) {
        Path proc = root.resolve("proc");
        String user = group(USER, text(proc.resolve("self/status")));
        long visible = 0;
        long ofThisUser = 0;
        for (String status : statusOfAll(proc)) {
            long threads = number(group(THREADS, status));
            visible += threads;
            ofThisUser += group(USER, status).equals(user) ? threads : 0;
        }
        long inSystem = number(group(TOTAL, text(proc.resolve("loadavg"))));
        return new ThreadCounts(
                Math.max(inSystem, visible), visible, ofThisUser, user.equals("0") && hasAllUsers(proc));
    }

    /** The average size in bytes of a thread's kernel stack; empty if the system isn't Linux. */
    public static OptionalLong kernelStackBytes(Path root) {
        long stacks = number(group(STACKS, text(root.resolve("proc/meminfo")))) << 10;
        long threads = running(root).inSystem();
        return stacks > 0 && threads > 0 ? OptionalLong.of(stacks / threads) : OptionalLong.empty();
    }

    /** The root of a user namespace isn't root for the kernel (user_namespaces(7)). */
    private static boolean hasAllUsers(Path proc) {
        String map = text(proc.resolve("self/uid_map")).strip();
        return map.isEmpty() || map.matches("0\\s+0\\s+4294967295");
    }

    private static List<String> statusOfAll(Path proc) {
        List<String> all = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            processes.forEach(process -> all.add(text(process.resolve("status"))));
        } catch (IOException notLinux) {
            return List.of();
        }
        return all;
    }

    private static String text(Path file) {
        return ProcFile.read(file).orElse("");
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static long number(String text) {
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
