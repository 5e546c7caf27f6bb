package loomlessons;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines in which two texts differ: those that only the first has with a minus, those that only the second has with a plus,
 * and an empty line in place of what they have in common between these.
 */
final class LineDifference {

    private final List<String> first;
    private final List<String> second;

    /** How many lines the rest of the first text, from one line on, and the rest of the second have in common. */
    private final int[][] common;

    private LineDifference(List<String> first, List<String> second) {
        this.first = first;
        this.second = second;
        this.common = new int[first.size() + 1][second.size() + 1];
        for (int i = first.size() - 1; i >= 0; i--) {
            for (int j = second.size() - 1; j >= 0; j--) {
                common[i][j] = first.get(i).equals(second.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
    }

    static List<String> of(List<String> first, List<String> second) {
        return new LineDifference(first, second).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < first.size() || j < second.size()) {
            if (i < first.size() && j < second.size() && first.get(i).equals(second.get(j))) {
                i++;
                j++;
                lines.add("");
            } else if (j == second.size() || (i < first.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("-" + first.get(i++));
            } else {
                lines.add("+" + second.get(j++));
            }
        }
        return String.join("\n", lines)
                .strip()
                .replaceAll("\n{2,}", "\n\n")
                .lines()
                .toList();
    }
}
