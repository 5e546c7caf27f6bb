package loomlessons.lesson.trail;

import java.util.Optional;
import java.util.Set;

/**
 * What the code of a lane makes its thread wait in, as the thread's stack shows it.
 *
 * @param inJoin whether it waits for threads to end: in {@link Thread#join()}, or in the join or at the end of a scope
 * @param text for people: {@code the join of a thread}, or {@code Thread.sleep}
 */
public record Wait(boolean inJoin, String text) {

    /** In {@link Thread#join()}, for one thread. */
    static final Wait FOR_THREAD = new Wait(true, "the join of a thread");

    // The app's own code waits as well, for the output of a child process, a sleeper or a lock. That isn't the lane's
    // doing.
    private static final Set<String> PACKAGES_OF_THE_APP =
            Set.of("loomlessons.lesson", "loomlessons.lesson.trail", "loomlessons.process");

    private static final Set<String> JOINS_OF_SCOPE = Set.of("join", "joinUntil", "close");

    /** The wait of a thread with this stack; empty if neither it nor its caller waits by a method that is there to wait. */
    public static Optional<Wait> of(StackTraceElement[] stack) {
        int caller = 0;
        while (caller < stack.length && isOfTheJdk(stack[caller])) {
            caller++;
        }
        boolean isCalled = caller > 0 && caller < stack.length && !isOfTheApp(stack[caller]);
        return isCalled ? of(stack[caller - 1]) : Optional.empty();
    }

    /** Whether a thread with this stack sleeps, whoever called {@link Thread#sleep(long)}. */
    public static boolean isSleep(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (!isOfTheJdk(frame)) {
                return false;
            }
            if (isMethodOfThread(frame, "sleep")) {
                return true;
            }
        }
        return false;
    }

    /** What the thread waits in, if that isn't a sleep: the code that it runs waits for a lock, another thread, or a time. */
    static Optional<Wait> otherThanSleep(Thread thread) {
        Thread.State state = thread.getState();
        StackTraceElement[] stack = thread.getStackTrace();
        return switch (state) {
            case WAITING, TIMED_WAITING -> isSleep(stack) ? Optional.empty() : of(stack);
            // On top of its stack is the code that enters the monitor. The JDK's own code does that to load a class.
            case BLOCKED ->
                stack.length > 0 && !isOfTheJdk(stack[0])
                        ? Optional.of(new Wait(false, "a monitor"))
                        : Optional.empty();
            case NEW, RUNNABLE, TERMINATED -> Optional.empty();
        };
    }

    /** The wait in a method of the JDK that the lane's code has called. Others, such as start, may wait for a lock only. */
    private static Optional<Wait> of(StackTraceElement called) {
        String name = called.getClassName();
        if (isMethodOfThread(called, "join")) {
            return Optional.of(FOR_THREAD);
        }
        if (isMethodOfThread(called, "sleep")) {
            return Optional.of(new Wait(false, "Thread.sleep"));
        }
        if (Origin.isScopeClass(name)) {
            return Optional.of(called.getMethodName())
                    .filter(JOINS_OF_SCOPE::contains)
                    .map(method -> new Wait(true, "the join of its scope"));
        }
        boolean isToWait = name.startsWith("java.util.concurrent.")
                || name.equals(Object.class.getName())
                || name.startsWith("java.lang.Process");
        return isToWait ? Optional.of(new Wait(false, describe(called))) : Optional.empty();
    }

    private static String describe(StackTraceElement method) {
        String name = method.getClassName();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return simple.substring(simple.lastIndexOf('$') + 1) + "." + method.getMethodName();
    }

    private static boolean isMethodOfThread(StackTraceElement frame, String method) {
        return frame.getClassName().equals(Thread.class.getName())
                && frame.getMethodName().equals(method);
    }

    private static boolean isOfTheJdk(StackTraceElement frame) {
        return frame.getModuleName() != null
                && (frame.getModuleName().startsWith("java.")
                        || frame.getModuleName().startsWith("jdk."));
    }

    private static boolean isOfTheApp(StackTraceElement frame) {
        String name = frame.getClassName();
        return PACKAGES_OF_THE_APP.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
    }
}
