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

/** The code of a lane beside what it printed; code that several runs have in common is shown once. */
record CodeView(String lane, String laneName, List<Listing> listings, List<Output> outputs) {

    private static final int MOST_LINES = 60;
    private static final int LAST_LINES = 12;

    /** Documents never have the code of the Python program; they have a lane's code if it was requested. */
    boolean lacksCode() {
        return listings.isEmpty() && !lane.equals("python");
    }

    record Listing(String name, String code) {}

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
        return new CodeView(
                lane,
                lane.toUpperCase(Locale.ROOT),
                listings(runs),
                runs.stream().map(Output::of).toList());
    }

    private static String seconds(JsonEvent event) {
        return Seconds.measured(Millis.toNanos(event.atMillis()));
    }

    private static List<Listing> listings(List<RunLane> runs) {
        Map<String, List<String>> columnsByCode = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (RunLane run : runs) {
            for (SourceFile file : filesOf(run)) {
                String code = String.join("\n", file.body());
                columnsByCode.computeIfAbsent(code, key -> new ArrayList<>()).add(run.column());
                names.putIfAbsent(code, Printable.line(file.name()));
            }
        }
        return columnsByCode.entrySet().stream()
                .map(entry ->
                        new Listing(names.get(entry.getKey()) + of(entry.getValue(), runs.size()), entry.getKey()))
                .toList();
    }

    /** Runs on different JDKs have different code for scopes: the name says for which JDK it is. */
    private static String of(List<String> columns, int runs) {
        return columns.size() == runs ? "" : " · " + columns.stream().collect(Collectors.joining(", "));
    }

    private static List<SourceFile> filesOf(RunLane run) {
        return run.lane().code() == null ? List.of() : run.lane().code();
    }
}
