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
import loomlessons.defect.JdkDefects;
import loomlessons.exercise.child.ChildLine.Hanging;
import loomlessons.exercise.child.ErrorDescription.LineOfCode;

/**
 * Reports where the threads of a program are, shortly before its time limit.
 *
 * @param line finds where a thread is
 * @param threads the program's live threads
 * @param defects those of the JDK, which may be why threads hang
 */
record HangReport(LineOfCode line, Supplier<Set<Thread>> threads, Supplier<JdkDefects> defects) {

    private static final Duration INTERVAL = Duration.ofMillis(400);

    /** Reports after that time, and then again and again, as a program on a busy machine has a later limit. */
    void startAfter(Duration time, Consumer<Hanging> listener) {
        Thread.ofPlatform().name("hang report").daemon().start(() -> {
            pause(time);
            while (!Thread.currentThread().isInterrupted()) {
                listener.accept(hanging());
                pause(INTERVAL);
            }
        });
    }

    /** The live threads that may keep the program running, the oldest first. */
    Hanging hanging() {
        List<Thread> hanging = threads.get().stream()
                .filter(thread -> thread.isVirtual() || !thread.isDaemon())
                .sorted(Comparator.comparingLong(Thread::threadId))
                .toList();
        return new Hanging(
                cause(hanging),
                hanging.stream().flatMap(thread -> line(thread).stream()).toList());
    }

    /** An idle worker waits as it should. */
    private String cause(List<Thread> hanging) {
        List<Thread> busy = hanging.stream()
                .filter(thread -> !isIdle(thread.getStackTrace()))
                .toList();
        return defects.get().behind(busy).orElse("");
    }

    private Optional<String> line(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        String name = ErrorDescription.name(thread);
        if (isIdle(stack)) {
            return Optional.of(name + " waits for tasks of its executor, which isn't closed");
        }
        return line.of(stack).map(place -> "%s %s at %s".formatted(name, activity(thread.getState()), place));
    }

    private static boolean isIdle(StackTraceElement[] stack) {
        return Stream.of(stack)
                .anyMatch(frame -> frame.getMethodName().equals("getTask")
                        && frame.getClassName().equals("java.util.concurrent.ThreadPoolExecutor"));
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
