package loomlessons.exercise.child;

import java.util.Optional;
import java.util.stream.Stream;

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
