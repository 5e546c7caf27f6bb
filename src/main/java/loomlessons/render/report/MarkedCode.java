package loomlessons.render.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import loomlessons.lesson.Counted;
import loomlessons.render.compare.DurationText;
import loomlessons.render.compare.Share;
import loomlessons.render.compare.UserText;
import loomlessons.render.format.Millis;
import loomlessons.render.format.Printable;
import loomlessons.render.json.JsonCodeLine;
import loomlessons.render.json.JsonCompare;
import loomlessons.render.json.JsonCompare.JsonSource;
import loomlessons.render.json.JsonSubject;
import loomlessons.render.json.JsonSubject.JsonTaskError;
import loomlessons.render.json.JsonWatched.JsonPinnedLine;
import loomlessons.render.json.JsonWatched.JsonWait;

/**
 * The source of a task, with marks at the lines where tasks waited, held their carrier, or failed.
 *
 * @param missing why there is none; empty if there is one
 * @param cut what is left out; empty if nothing is
 */
record MarkedCode(String fileName, List<Row> rows, String missing, String cut) {

    private static final int MOST_LINES = 120;
    private static final int AROUND_A_MARK = 12;
    private static final String TAB = "    ";

    /**
     * A line of the source, or of several that are left out.
     *
     * @param number empty for lines that are left out
     */
    record Row(String number, String text, List<Mark> marks) {

        boolean isMarked() {
            return !marks.isEmpty();
        }

        boolean isCode() {
            return !number.isEmpty();
        }
    }

    /**
     * What tasks did at a line.
     *
     * @param tone a word for its colour
     */
    record Mark(String tone, String word, String text) {}

    static MarkedCode of(JsonCompare comparison) {
        JsonSource source = comparison.task().source();
        if (source == null) {
            return new MarkedCode("", List.of(), "No source: the task was given as a class.", "");
        }
        List<String> lines = source.text().lines().map(MarkedCode::printable).toList();
        Map<Integer, List<Mark>> marks = new Marks(source.fileName(), lines.size()).of(comparison);
        List<Row> rows = rows(lines, marks);
        long shown = rows.stream().filter(Row::isCode).count();
        String cut = shown == lines.size()
                ? ""
                : "%s of %s: those around the marks.".formatted(shown, Counted.of(lines.size(), "line"));
        return new MarkedCode(UserText.name(source.fileName()), rows, "", cut);
    }

    boolean isShown() {
        return missing.isEmpty();
    }

    /** A line of the user's code as {@code Foo.java:23}. */
    static String place(JsonCodeLine at) {
        if (at == null) {
            return "outside of your code";
        }
        return at.line() == null ? UserText.name(at.file()) : UserText.name(at.file()) + ":" + at.line();
    }

    /** What a line waits for. */
    static String what(JsonWait wait) {
        return wait.kind().equals("monitor") ? UserText.monitor(wait.call()) : UserText.name(wait.call());
    }

    private static List<Row> rows(List<String> lines, Map<Integer, List<Mark>> marks) {
        List<Row> rows = new ArrayList<>();
        int hidden = 0;
        for (int number = 1; number <= lines.size(); number++) {
            if (lines.size() > MOST_LINES && !isNearAMark(number, marks)) {
                hidden++;
                continue;
            }
            hidden = addHidden(rows, hidden);
            rows.add(new Row(Integer.toString(number), lines.get(number - 1), marks.getOrDefault(number, List.of())));
        }
        addHidden(rows, hidden);
        return rows;
    }

    private static int addHidden(List<Row> rows, int hidden) {
        if (hidden > 0) {
            rows.add(new Row("", "… " + Counted.of(hidden, "line"), List.of()));
        }
        return 0;
    }

    /** Without marks, the start of the file is shown. */
    private static boolean isNearAMark(int number, Map<Integer, List<Mark>> marks) {
        return marks.isEmpty()
                ? number <= MOST_LINES
                : marks.keySet().stream().anyMatch(marked -> Math.abs(marked - number) <= AROUND_A_MARK);
    }

    private static String printable(String line) {
        return Printable.line(line.replace("\t", TAB));
    }

    /** The marks of a file, by line. */
    private record Marks(String fileName, int lines) {

        Map<Integer, List<Mark>> of(JsonCompare comparison) {
            Map<Integer, List<Mark>> marks = new TreeMap<>();
            Stream.ofNullable(comparison.watched()).forEach(watched -> {
                WaitBars.longWaits(watched).forEach(wait -> add(marks, wait.at(), waits(wait)));
                Stream.ofNullable(watched.pinning())
                        .flatMap(pinning -> pinning.lines().stream())
                        .forEach(pinned -> add(marks, pinned.at(), pinned(pinned)));
            });
            comparison
                    .subjects()
                    .forEach(subject ->
                            subject.errors().forEach(error -> add(marks, error.at(), fails(subject, error))));
            return marks;
        }

        private void add(Map<Integer, List<Mark>> marks, JsonCodeLine at, Mark mark) {
            if (at != null && at.line() != null && at.file().equals(fileName) && at.line() >= 1 && at.line() <= lines) {
                marks.computeIfAbsent(at.line(), line -> new ArrayList<>()).add(mark);
            }
        }

        private static Mark waits(JsonWait wait) {
            return new Mark(
                    "waits",
                    "waits",
                    "%s of a task's time under load (%s): %s per task; alone %s"
                            .formatted(
                                    Share.percent(wait.share()),
                                    what(wait),
                                    DurationText.of(Millis.toNanos(wait.perTaskMillis())),
                                    wait.perTaskAloneMillis() > 0
                                            ? DurationText.of(Millis.toNanos(wait.perTaskAloneMillis()))
                                            : "not at all"));
        }

        private static Mark pinned(JsonPinnedLine pinned) {
            String reason = pinned.reason().equals("monitor")
                    ? "inside synchronized"
                    : "below native code or a class initialiser";
            return new Mark(
                    "pinned",
                    "pinned",
                    "holds its carrier while it waits %s: %s, %s in total%s"
                            .formatted(
                                    reason,
                                    Counted.of(pinned.count(), "time"),
                                    DurationText.of(Millis.toNanos(pinned.totalMillis())),
                                    pinned.goneFrom24On() ? "; gone on JDK 24 and later" : ""));
        }

        private static Mark fails(JsonSubject subject, JsonTaskError error) {
            return new Mark(
                    "fails",
                    "fails",
                    "%s on %s, in all runs: %s"
                            .formatted(
                                    Counted.of(error.count(), "task"),
                                    UserText.name(subject.subject()),
                                    UserText.simpleName(error.kind())));
        }
    }
}
