package loomlessons.exercise.child;

import java.time.Duration;
import java.util.LinkedHashSet;
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
 * @param known the program's threads that recorded events; the JVM doesn't list virtual threads
 */
record HangReport(String fileName, Supplier<Set<Thread>> known) {

    /** Reports after that time: one line for each live thread that may keep the program running. */
    void startAfter(Duration time, Consumer<String> listener) {
        Thread.ofPlatform().name("hang report").daemon().start(() -> {
            long due = System.nanoTime() + time.toNanos();
            while (System.nanoTime() - due < 0) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            threads()
                    .forEach(thread -> place(thread)
                            .ifPresent(place -> listener.accept("%s %s at %s"
                                    .formatted(ErrorDescription.name(thread), activity(thread.getState()), place))));
        });
    }

    private Set<Thread> threads() {
        Set<Thread> threads = new LinkedHashSet<>(known.get());
        threads.addAll(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> thread.isDaemon() && !thread.isVirtual());
        return threads;
    }

    /** The thread's line in the learner's file, or otherwise in the lesson classes that the file uses. */
    private Optional<String> place(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return Stream.of(stack)
                .filter(frame -> fileName.equals(frame.getFileName()))
                .findFirst()
                .or(() -> Stream.of(stack)
                        .filter(frame -> frame.getClassName().startsWith("loomlessons.lesson."))
                        .findFirst())
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
}
