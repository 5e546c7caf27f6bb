package loomlessons.compare.child;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import loomlessons.compare.CodeLine;
import loomlessons.compare.TaskError;

/** What the tasks of a round have thrown, counted by kind and by line of the user's code. */
final class TaskErrors {

    private static final int MOST_KINDS = 20;
    private static final int MOST_FRAMES = 12;
    private static final int LONGEST_MESSAGE = 500;

    private record Kind(String type, Optional<CodeLine> line) {}

    private record Counted(Throwable first, LongAdder count) {}

    private final UserFrames frames;
    private final Map<Kind, Counted> byKind = new ConcurrentHashMap<>();
    private final LongAdder all = new LongAdder();

    TaskErrors(UserFrames frames) {
        this.frames = frames;
    }

    void add(Throwable thrown) {
        all.increment();
        Kind kind = new Kind(thrown.getClass().getName(), frames.line(stack(thrown)));
        if (byKind.containsKey(kind) || byKind.size() < MOST_KINDS) {
            byKind.computeIfAbsent(kind, first -> new Counted(thrown, new LongAdder()))
                    .count()
                    .increment();
        }
    }

    /** Forgets all, before the next round. */
    void clear() {
        byKind.clear();
        all.reset();
    }

    /** How many tasks have thrown something. */
    long count() {
        return all.sum();
    }

    /** The most frequent first. */
    List<TaskError> all() {
        return byKind.entrySet().stream()
                .map(entry -> error(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(TaskError::count).reversed())
                .toList();
    }

    private static TaskError error(Kind kind, Counted counted) {
        return new TaskError(
                kind.type(),
                message(counted.first()),
                counted.count().sum(),
                kind.line(),
                UserFrames.above(stack(counted.first()))
                        .limit(MOST_FRAMES)
                        .map(frame -> frame.toString().replaceFirst("^" + UserFrames.LOADER + "//", ""))
                        .toList());
    }

    /** The user's class may have overridden it, and fail. */
    private static StackTraceElement[] stack(Throwable thrown) {
        try {
            StackTraceElement[] stack = thrown.getStackTrace();
            return stack == null ? new StackTraceElement[0] : stack;
        } catch (Throwable failing) {
            return new StackTraceElement[0];
        }
    }

    /** The user's class may have overridden it, and fail. */
    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage() == null ? "" : thrown.getMessage();
            return message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
        } catch (Throwable failing) {
            return "";
        }
    }
}
