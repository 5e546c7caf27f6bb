package loomlessons.lesson.trail;

import java.util.List;

/** Who made an error: the code that has caught it, or somebody else. */
public final class ErrorMaker {

    private static final String APP = "loomlessons.";
    private static final String SCOPE = "java.util.concurrent.StructuredTaskScope";

    private ErrorMaker() {}

    /**
     * Whether a program that isn't the JDK or this app has made the error on the calling thread, and not because a scope
     * had called it: when the time of a scope is over, its joiner makes the error that join throws.
     */
    public static boolean isCaller(Throwable error) {
        return isCaller(
                List.of(error.getStackTrace()), List.of(Thread.currentThread().getStackTrace()));
    }

    /** The same by the stack trace of the error, and that of the calling thread. */
    static boolean isCaller(List<StackTraceElement> made, List<StackTraceElement> now) {
        return !made.isEmpty()
                && made.getFirst().getModuleName() == null
                && !made.getFirst().getClassName().startsWith(APP)
                && made.getLast().equals(now.getLast())
                && callsThatEnded(made, now).stream()
                        .noneMatch(call -> call.getClassName().startsWith(SCOPE));
    }

    /** The calls that were running then and aren't any more; stack traces agree from their end to the call that goes on. */
    private static List<StackTraceElement> callsThatEnded(List<StackTraceElement> then, List<StackTraceElement> now) {
        List<StackTraceElement> thenFromItsEnd = then.reversed();
        List<StackTraceElement> nowFromItsEnd = now.reversed();
        int common = 0;
        while (common < Math.min(then.size(), now.size())
                && thenFromItsEnd.get(common).equals(nowFromItsEnd.get(common))) {
            common++;
        }
        return then.subList(0, then.size() - common);
    }
}
