package loomlessons.exercise.child;

import java.util.stream.Stream;

/** Describes an error by its thread, its message, and its line in the learner's file. */
record ErrorDescription(String className) {

    /** Finds the lines of the file. */
    LineOfCode line() {
        return new LineOfCode(className + ".java");
    }

    /** As in {@code main failed with IllegalStateException: not joined (Ex09ForkAndJoin.java:17)}. */
    String describe(Throwable thrown) {
        Throwable error = thrown instanceof ExceptionInInitializerError ? thrown.getCause() : thrown;
        return "%s failed with %s%s".formatted(name(Thread.currentThread()), kindAndMessage(error), place(error));
    }

    /** What a file lacks that can't be run. */
    String nothingToRun() {
        return "%s.java needs: static void run(Settings settings, Trail trail), in class %s, without a package"
                .formatted(className, className);
    }

    /** Its name, or its id if it has none. */
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
