package loomlessons.exercise.child;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.exercise.child.ErrorDescription.LineOfCode;

/** Tells who ends a JVM, while it ends: the last user thread by its own end, or a thread that calls {@link System#exit}. */
record OrderlyEnd(LineOfCode line) {

    /** Which of these threads calls it, and where, in words; empty if none does. */
    Optional<String> caller(Collection<Thread> threads) {
        return threads.stream().flatMap(thread -> call(thread).stream()).findFirst();
    }

    /** Names of user threads: if none called exit, the JVM has waited for all of them, so these are its shutdown hooks. */
    List<String> hooks(Collection<Thread> threads) {
        return threads.stream()
                .filter(thread -> thread.isAlive() && !thread.isDaemon())
                .map(ErrorDescription::name)
                .toList();
    }

    private Optional<String> call(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        boolean isCaller = Stream.of(stack)
                .anyMatch(frame -> frame.getClassName().equals(Runtime.class.getName())
                        && frame.getMethodName().equals("exit"));
        return isCaller
                ? line.of(stack)
                        .map(place -> "%s called System.exit at %s".formatted(ErrorDescription.name(thread), place))
                : Optional.empty();
    }
}
