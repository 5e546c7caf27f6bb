package loomlessons.compare.watch;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loomlessons.compare.CodeLine;
import loomlessons.compare.TaskCode;
import loomlessons.flight.CodeFrame;
import loomlessons.flight.CodeFrame.Origin;

/** Finds the line of the user's code in a stack trace. */
final class UserLines {

    private static final String THIS_APP = "loomlessons.";

    private final TaskCode code;
    private final Map<String, String> filesByClass;
    private final IdentityHashMap<List<CodeFrame>, Place> places = new IdentityHashMap<>();

    UserLines(TaskCode code) {
        this.code = code;
        this.filesByClass = code.source().map(TaskCode.Source::filesByClass).orElse(Map.of());
    }

    /**
     * Where the user's code was.
     *
     * @param line empty if the stack trace has none
     * @param called the frame of what that line called; empty if the recorder saw only the line itself
     */
    record Place(Optional<CodeLine> line, Optional<CodeFrame> called) {}

    /** Traces that are the same list are looked at once, as there may be a million. */
    Place place(List<CodeFrame> stack) {
        return places.computeIfAbsent(stack, this::find);
    }

    private Place find(List<CodeFrame> stack) {
        Optional<Integer> chosen = Stream.<Predicate<CodeFrame>>of(this::isInSource, this::isInTask, this::isUsers)
                .flatMap(candidate -> topmost(stack, candidate).stream())
                .findFirst();
        return new Place(
                chosen.map(index -> line(stack.get(index))), called(stack.subList(0, chosen.orElse(stack.size()))));
    }

    /** The one nearest to the top, better with a line than without. */
    private static Optional<Integer> topmost(List<CodeFrame> stack, Predicate<CodeFrame> candidate) {
        return Stream.<Predicate<CodeFrame>>of(frame -> frame.line() > 0 && !frame.isHidden(), frame -> true)
                .flatMap(quality -> IntStream.range(0, stack.size())
                        .boxed()
                        .filter(index -> candidate.and(quality).test(stack.get(index))))
                .findFirst();
    }

    /** The last of these frames that a person would recognize. */
    private static Optional<CodeFrame> called(List<CodeFrame> above) {
        return above.reversed().stream().filter(frame -> !frame.isHidden()).findFirst();
    }

    private boolean isInSource(CodeFrame frame) {
        return filesByClass.containsKey(frame.className());
    }

    private boolean isInTask(CodeFrame frame) {
        return topLevel(frame.className()).equals(topLevel(code.className()));
    }

    private boolean isUsers(CodeFrame frame) {
        return frame.origin() == Origin.CLASS_PATH && !frame.className().startsWith(THIS_APP);
    }

    private CodeLine line(CodeFrame frame) {
        String topLevel = topLevel(frame.className());
        String file = filesByClass.getOrDefault(
                frame.className(), topLevel.substring(topLevel.lastIndexOf('.') + 1) + ".java");
        return new CodeLine(file, Math.max(0, frame.line()));
    }

    private static String topLevel(String className) {
        int nested = className.indexOf('$', className.lastIndexOf('.') + 2);
        return nested < 0 ? className : className.substring(0, nested);
    }
}
