package loomlessons.compare.child;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import loomlessons.compare.CodeLine;
import loomlessons.compare.TaskCode;

/** Finds the user's code in stack traces. */
final class UserFrames {

    /** The name of the class loader of the user's code and its libraries, which stack traces show. */
    static final String LOADER = "task";

    private final String taskClass;

    UserFrames(TaskCode code) {
        this.taskClass = code.className().replaceFirst("\\$.*", "");
    }

    /** The topmost line of the task's own class; if there is none, that of another class of the user. */
    Optional<CodeLine> line(StackTraceElement[] stack) {
        return line(stack, frame -> isOwn(frame.getClassName()))
                .or(() -> line(stack, frame -> LOADER.equals(frame.getClassLoaderName())));
    }

    /** What the task has called: the frames above that of this app which calls it. */
    static Stream<StackTraceElement> above(StackTraceElement[] stack) {
        return Arrays.stream(stack).takeWhile(frame -> !frame.getClassName().equals(UserTask.class.getName()));
    }

    private boolean isOwn(String className) {
        return className.equals(taskClass) || className.startsWith(taskClass + "$");
    }

    private static Optional<CodeLine> line(StackTraceElement[] stack, Predicate<StackTraceElement> isWanted) {
        return Arrays.stream(stack)
                .filter(isWanted)
                .filter(frame -> frame.getLineNumber() > 0)
                .findFirst()
                .map(UserFrames::line);
    }

    private static CodeLine line(StackTraceElement frame) {
        String file = frame.getFileName() == null ? frame.getClassName() + ".java" : frame.getFileName();
        return new CodeLine(file, frame.getLineNumber());
    }
}
