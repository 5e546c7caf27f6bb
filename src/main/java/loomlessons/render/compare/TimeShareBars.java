package loomlessons.render.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import loomlessons.render.terminal.DisplayWidth;

/** The parts of a task's time as bars, for a terminal that is wide enough for a table. */
record TimeShareBars(List<TimeShare> shares, int pageWidth) {

    /** Where, what for, the share under load, alone, and the time of a task. */
    static final List<String> HEADS = List.of("a task's time goes to", "waits for", "under load", "alone", "per task");

    private static final String NONE = "-";
    private static final Set<Integer> NAMES = Set.of(0, 1, 2);

    // Two shares, a time, and the spaces between the columns.
    private static final int NUMBERS = 29;
    private static final int NARROWEST_BAR = 6;
    private static final int WIDEST_BAR = 30;

    /** A line for each part, below a line of heads. */
    List<String> lines() {
        int names = pageWidth - NUMBERS - NARROWEST_BAR;
        int where = widest(TimeShare::what, HEADS.getFirst(), names / 2);
        int call = widest(TimeShare::call, HEADS.get(1), names - where);
        int bar = Math.clamp(pageWidth - NUMBERS - where - call, NARROWEST_BAR, WIDEST_BAR);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(HEADS.get(0), HEADS.get(1), "", "load", HEADS.get(3), HEADS.get(4)));
        for (TimeShare share : shares) {
            rows.add(List.of(
                    TextTable.cut(share.what(), where),
                    TextTable.cut(share.call(), call),
                    Share.bar(share.underLoad(), bar),
                    Share.percent(share.underLoad()),
                    alone(share),
                    perTask(share)));
        }
        return new TextTable(rows, NAMES).lines();
    }

    /** The same parts as cells of text, without bars. */
    static List<List<String>> rows(List<TimeShare> shares) {
        return shares.stream()
                .map(share -> List.of(
                        share.what(), share.call(), Share.percent(share.underLoad()), alone(share), perTask(share)))
                .toList();
    }

    private int widest(Function<TimeShare, String> text, String head, int most) {
        int widest = shares.stream().map(text).mapToInt(DisplayWidth::of).max().orElse(0);
        return Math.min(most, Math.max(widest, DisplayWidth.of(head)));
    }

    private static String alone(TimeShare share) {
        return share.alone().stream().mapToObj(Share::percent).findFirst().orElse(NONE);
    }

    private static String perTask(TimeShare share) {
        return share.perTaskNanos().stream()
                .mapToObj(DurationText::of)
                .findFirst()
                .orElse(NONE);
    }
}
