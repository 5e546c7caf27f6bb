package loomlessons.exercise.child;

import java.util.Optional;
import java.util.stream.Stream;

/** Describes an error by its thread, its message, and its line in the learner's file. */
record ErrorDescription(String className) {

    /** Finds the line of code that a thread is at. */
    record LineOfCode(String fileName) {

        /** That in the learner's file, or otherwise in the lesson classes that the file uses, or in the JDK. */
        Optional<String> of(StackTraceElement[] stack) {
            return Stream.of(stack)
                    .filter(frame -> fileName.equals(frame.getFileName()))
                    .findFirst()
                    .or(() -> Stream.of(stack)
                            .filter(frame -> frame.getClassName().startsWith("loomlessons.lesson."))
                            .findFirst())
                    .or(() -> Stream.of(stack).findFirst())
                    .map(frame -> "%s:%d".formatted(frame.getFileName(), frame.getLineNumber()));
        }
    }

    /** Finds the lines of the file. */
    LineOfCode line() {
        return new LineOfCode(className + ".java");
    }

    /** As in {@code main failed with IllegalStateException: not joined (Ex09ForkAndJoin.java:17)}. */
    String describe(Throwable thrown) {
        Throwable error = thrown instanceof ExceptionInInitializerError ? thrown.getCause() : thrown;
        String what = isRefusedThread(error)
                ? "failed because this machine refused it one more thread"
                : "failed with " + kindAndMessage(error);
        return "%s %s%s".formatted(name(Thread.currentThread()), what, place(error));
    }

    /** The JVM's words for it, of the class that stands for a lack of memory. */
    private static boolean isRefusedThread(Throwable error) {
        return error instanceof OutOfMemoryError
                && String.valueOf(error.getMessage()).startsWith("unable to create native thread");
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
