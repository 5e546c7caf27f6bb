package loomlessons.exercise.child;

import java.util.stream.Stream;

/** Tells an error by the thread that it has killed, its own words, and its line in the learner's file. */
record ErrorDescription(String className) {

    /** As in {@code main died of IllegalStateException: not joined (Ex09ForkAndJoin.java:17)}. */
    String of(Throwable thrown) {
        Throwable error = thrown instanceof ExceptionInInitializerError ? thrown.getCause() : thrown;
        return "%s died of %s%s".formatted(name(Thread.currentThread()), kindAndMessage(error), place(error));
    }

    /** What a file needs in which there is nothing to run. */
    String nothingToRun() {
        return "%s.java needs: static void run(Settings settings, Trail trail), in class %s, in no package"
                .formatted(className, className);
    }

    /** Its name, or its number where it has none. */
    static String name(Thread thread) {
        return thread.getName().isEmpty() ? "thread #" + thread.threadId() : thread.getName();
    }

    private static String kindAndMessage(Throwable error) {
        String kind = error.getClass().getSimpleName();
        return error.getMessage() == null ? kind : kind + ": " + error.getMessage();
    }

    private String place(Throwable error) {
        return Stream.of(error.getStackTrace())
                .filter(frame -> (className + ".java").equals(frame.getFileName()))
                .findFirst()
                .map(frame -> " (%s:%d)".formatted(frame.getFileName(), frame.getLineNumber()))
                .orElse("");
    }
}
