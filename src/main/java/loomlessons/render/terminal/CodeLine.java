package loomlessons.render.terminal;

import java.util.ArrayList;
import java.util.List;

/** Folds lines of code that are wider than the page. */
public final class CodeLine {

    private static final String CONTINUATION = "        ";

    // A lone brace on a line of its own would look like a block.
    private static final int SHORTEST_REST = 4;

    private CodeLine() {}

    /** The line, folded at a space where there is one; what follows is indented beyond its start. */
    public static List<String> fold(String line, int width) {
        List<String> folded = new ArrayList<>();
        String indent = line.substring(0, line.length() - line.stripLeading().length()) + CONTINUATION;
        String rest = line;
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
