package loomlessons.render.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import loomlessons.lesson.Seconds;
import loomlessons.render.course.LaneEvent;
import loomlessons.render.format.Millis;
import loomlessons.render.format.Printable;
import loomlessons.render.format.Quantity;
import loomlessons.render.json.JsonLane.JsonEvent;
import loomlessons.render.report.LessonRuns.RunLane;
import loomlessons.run.SourceFile;

/** The code of a lane beside what it printed: once for all runs that have the same code. */
record CodeView(String lane, String laneName, List<SameCode> versions) {

    private static final int MOST_LINES = 60;
    private static final int LAST_LINES = 12;

    /**
     * Runs that ran the same code.
     *
     * @param missing why it isn't shown; empty if it is
     */
    record SameCode(List<Listing> listings, String missing, List<Output> outputs) {

        static SameCode of(Code code, List<RunLane> runs, boolean isOnlyVersion) {
            String columns = runs.stream().map(RunLane::column).collect(Collectors.joining(", "));
            return new SameCode(
                    code.files().stream()
                            .map(file -> isOnlyVersion ? file : file.of(columns))
                            .toList(),
                    code.missing().isEmpty() || isOnlyVersion ? code.missing() : columns + " · " + code.missing(),
                    runs.stream().map(Output::of).toList());
        }
    }

    /** What one run ran, or why that isn't known. */
    record Code(List<Listing> files, String missing) {

        /** A skipped lane has run no code, although its document may have some. Documents never have that of the Python program. */
        static Code of(RunLane run) {
            if (run.lane().status().equals("skipped")) {
                return new Code(List.of(), "No code: the lane was skipped.");
            }
            List<SourceFile> files = run.lane().code();
            if (files == null || files.isEmpty()) {
                boolean isExpected = !run.lane().lane().equals("python");
                return new Code(List.of(), isExpected ? "No code: the JSON file was written without --code." : "");
            }
            return new Code(files.stream().map(Listing::of).toList(), "");
        }
    }

    /** A source file without its package and imports. */
    record Listing(String name, String code) {

        static Listing of(SourceFile file) {
            return new Listing(Printable.line(file.name()), String.join("\n", file.body()));
        }

        Listing of(String columns) {
            return new Listing(name + " · " + columns, code);
        }
    }

    /** What a lane printed in one run. */
    record Output(String column, List<Line> lines) {

        static Output of(RunLane run) {
            List<Line> lines = run.lane().events().stream()
                    .filter(event -> LaneEvent.isShown(event.knownKind()))
                    .map(event -> new Line(seconds(event), Printable.line(event.text())))
                    .toList();
            return new Output(run.column(), shortened(lines));
        }

        /** The first and the last lines, if there are too many to read. */
        private static List<Line> shortened(List<Line> lines) {
            if (lines.size() <= MOST_LINES) {
                return lines;
            }
            List<Line> shown = new ArrayList<>(lines.subList(0, MOST_LINES - LAST_LINES));
            shown.add(new Line("…", Quantity.count(lines.size() - MOST_LINES) + " more lines"));
            shown.addAll(lines.subList(lines.size() - LAST_LINES, lines.size()));
            return shown;
        }
    }

    /** One printed line, with its time. */
    record Line(String at, String text) {}

    static CodeView of(List<RunLane> runs) {
        String lane = Printable.line(runs.getFirst().lane().lane());
        Map<Code, List<RunLane>> runsByCode = new LinkedHashMap<>();
        runs.forEach(run -> runsByCode
                .computeIfAbsent(Code.of(run), code -> new ArrayList<>())
                .add(run));
        return new CodeView(
                lane,
                lane.toUpperCase(Locale.ROOT),
                runsByCode.entrySet().stream()
                        .map(version -> SameCode.of(version.getKey(), version.getValue(), runsByCode.size() == 1))
                        .toList());
    }

    private static String seconds(JsonEvent event) {
        return Seconds.measured(Millis.toNanos(event.atMillis()));
    }
}
