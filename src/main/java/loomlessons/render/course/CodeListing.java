package loomlessons.render.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loomlessons.lesson.Seconds;
import loomlessons.render.terminal.DisplayWidth;
import loomlessons.render.terminal.LineWrap;
import loomlessons.render.terminal.Page;
import loomlessons.run.LaneResult;
import loomlessons.run.LessonResult;
import loomlessons.run.Outcome;
import loomlessons.run.SourceFile;

/** The source of each lane with its output: beside it if the page is wide enough, otherwise below it. */
record CodeListing(LessonResult result, Page page) {

    private static final int PRINTED_WIDTH = 40;
    private static final int NARROWEST_CODE = 70;
    private static final int GAP = 2;

    List<String> lines() {
        return result.lanes().stream().flatMap(lane -> lines(lane).stream()).toList();
    }

    private List<String> lines(LaneResult lane) {
        List<String> code = new ArrayList<>();
        for (SourceFile file : SourceFile.of(result.lesson(), lane.lane())) {
            code.add("// " + file.name());
            code.addAll(file.body());
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(" " + page.style().strong(lane.lane().name().toUpperCase(Locale.ROOT)));
        boolean beside = page.width() >= NARROWEST_CODE + GAP + PRINTED_WIDTH;
        lines.addAll(beside ? beside(code, lane.outcome()) : below(code, lane.outcome()));
        return lines;
    }

    private List<String> beside(List<String> code, Outcome outcome) {
        int codeWidth = page.width() - GAP - PRINTED_WIDTH - 1;
        List<String> left = code.stream()
                .flatMap(line -> CodeLine.fold(line, codeWidth).stream())
                .toList();
        List<String> right = printed(outcome, PRINTED_WIDTH);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String codeLine = i < left.size() ? left.get(i) : "";
            String printedLine = i < right.size() ? right.get(i) : "";
            String gap = " ".repeat(codeWidth + GAP - DisplayWidth.of(codeLine));
            lines.add((" " + codeLine + gap + page.style().faint(printedLine)).stripTrailing());
        }
        return lines;
    }

    private List<String> below(List<String> code, Outcome outcome) {
        List<String> lines = new ArrayList<>();
        for (String line : code) {
            CodeLine.fold(line, page.width() - 1).forEach(folded -> lines.add((" " + folded).stripTrailing()));
        }
        printed(outcome, page.width() - 3)
                .forEach(line -> lines.add(" " + page.style().faint("> " + line)));
        return lines;
    }

    private static List<String> printed(Outcome outcome, int width) {
        return outcome.happened().stream()
                .filter(event -> LaneEvent.isShown(event.kind()))
                .map(event -> Seconds.measured(event.nanos()) + " " + event.text())
                .flatMap(text -> LineWrap.words(text, width).stream())
                .toList();
    }

    /** Folds lines of code that are wider than the page. */
    static final class CodeLine {

        private static final int CONTINUATION = 8;

        // A lone brace on a line of its own would look like a block.
        private static final int SHORTEST_REST = 4;

        private CodeLine() {}

        /** The line, folded at a space if there is one; the rest is indented further than its start. */
        static List<String> fold(String line, int width) {
            List<String> folded = new ArrayList<>();
            int spaces = line.length() - line.stripLeading().length();
            // Half of a narrow page stays for the code, so that each fold takes some of it.
            String indent = " ".repeat(Math.min(spaces + CONTINUATION, width / 2));
            String rest = " ".repeat(Math.min(spaces, width / 2)) + line.stripLeading();
            while (DisplayWidth.of(rest) > width) {
                int space = lastSpaceToFoldAt(rest, Math.min(width, rest.length() - SHORTEST_REST));
                int cut = space > indent.length() ? space : width;
                folded.add(rest.substring(0, cut));
                rest = indent + rest.substring(cut).stripLeading();
            }
            folded.add(rest);
            return folded;
        }

        /** The last space that isn't inside a string literal. */
        private static int lastSpaceToFoldAt(String line, int limit) {
            int space = line.lastIndexOf(' ', limit);
            while (space > 0 && isInsideLiteral(line, space)) {
                space = line.lastIndexOf(' ', space - 1);
            }
            return space;
        }

        private static boolean isInsideLiteral(String line, int position) {
            return line.substring(0, position)
                                    .chars()
                                    .filter(character -> character == '"')
                                    .count()
                            % 2
                    == 1;
        }
    }
}
