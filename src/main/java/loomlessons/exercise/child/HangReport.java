package loomlessons.exercise.child;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reports where the threads of a program are, shortly before its time limit.
 *
 * @param fileName the name of the learner's file
 * @param threads the program's live threads
 */
record HangReport(String fileName, Supplier<Set<Thread>> threads) {

    private static final Duration INTERVAL = Duration.ofMillis(400);

    /** Reports after that time, and then again and again, as a program on a busy machine has a later limit. */
    void startAfter(Duration time, Consumer<List<String>> listener) {
        Thread.ofPlatform().name("hang report").daemon().start(() -> {
            pause(time);
            while (!Thread.currentThread().isInterrupted()) {
                listener.accept(lines());
                pause(INTERVAL);
            }
        });
    }

    /** One line for each live thread that may keep the program running, the oldest first. */
    List<String> lines() {
        return threads.get().stream()
                .filter(thread -> thread.isVirtual() || !thread.isDaemon())
                .sorted(Comparator.comparingLong(Thread::threadId))
                .flatMap(thread -> line(thread).stream())
                .toList();
    }

    private Optional<String> line(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        String name = ErrorDescription.name(thread);
        if (isIdle(stack)) {
            return Optional.of(name + " waits for tasks of its executor, which isn't closed");
        }
        return place(stack).map(place -> "%s %s at %s".formatted(name, activity(thread.getState()), place));
    }

    private static boolean isIdle(StackTraceElement[] stack) {
        return Stream.of(stack)
                .anyMatch(frame -> frame.getMethodName().equals("getTask")
                        && frame.getClassName().equals("java.util.concurrent.ThreadPoolExecutor"));
    }

    /** The thread's line in the learner's file, or otherwise in the lesson classes that the file uses, or in the JDK. */
    private Optional<String> place(StackTraceElement[] stack) {
        return Stream.of(stack)
                .filter(frame -> fileName.equals(frame.getFileName()))
                .findFirst()
                .or(() -> Stream.of(stack)
                        .filter(frame -> frame.getClassName().startsWith("loomlessons.lesson."))
                        .findFirst())
                .or(() -> Stream.of(stack).findFirst())
                .map(frame -> "%s:%d".formatted(frame.getFileName(), frame.getLineNumber()));
    }

    private static String activity(Thread.State state) {
        return switch (state) {
            case RUNNABLE -> "runs";
            case TIMED_WAITING -> "sleeps or waits";
            case WAITING, BLOCKED -> "waits";
            case NEW, TERMINATED -> "was";
        };
    }

    private static void pause(Duration time) {
        long due = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - due < 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }
}
