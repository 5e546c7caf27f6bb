package loomlessons.render.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import loomlessons.measure.machine.Limit;
import loomlessons.render.format.Printable;
import loomlessons.render.format.Quantity;
import loomlessons.render.json.JsonSweep;
import loomlessons.render.json.JsonSweep.JsonLimit;
import loomlessons.render.report.ScaleCharts.Chart.LimitLine;

/** The limits of the sweeps' machines, as lines across a chart; limits close together share a line. */
record LimitLines(List<DocumentColumn<JsonSweep>> sweeps) {

    private static final double CLOSE = 1.5;

    /** A limit of the machine of one sweep, as a value on the axis. */
    private record Line(String column, String name, long value) {}

    /** How many platform threads the machines can probably run. */
    List<LimitLine> ofThreads() {
        return lines(limit -> Optional.ofNullable(limit.platformThreads()), Quantity::count);
    }

    List<LimitLine> ofMemory() {
        return lines(limit -> isMemory(limit) ? Optional.ofNullable(limit.value()) : Optional.empty(), Quantity::bytes);
    }

    /** Whether the amount of a limit is in bytes. */
    static boolean isMemory(JsonLimit limit) {
        return Stream.of(Limit.Kind.values())
                .filter(kind -> kind.label().equals(limit.name()))
                .anyMatch(Limit.Kind::isMemory);
    }

    /** A limit that leaves nothing can't be drawn on a logarithmic axis. */
    private List<LimitLine> lines(Function<JsonLimit, Optional<Long>> value, Function<Long, String> format) {
        List<Line> lines = new ArrayList<>();
        for (DocumentColumn<JsonSweep> sweep : sweeps) {
            for (JsonLimit limit : sweep.document().limits()) {
                value.apply(limit)
                        .filter(amount -> amount > 0)
                        .ifPresent(amount -> lines.add(new Line(sweep.label(), Printable.line(limit.name()), amount)));
            }
        }
        lines.sort(Comparator.comparingLong(Line::value));
        return groups(lines).stream()
                .map(group -> new LimitLine(
                        label(group) + ": " + format.apply(group.getFirst().value()),
                        group.getFirst().value()))
                .toList();
    }

    private static List<List<Line>> groups(List<Line> lines) {
        List<List<Line>> groups = new ArrayList<>();
        for (Line line : lines) {
            if (groups.isEmpty()
                    || line.value() > CLOSE * groups.getLast().getFirst().value()) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(line);
        }
        return groups;
    }

    /** The names of the limits, and the columns that have them, unless all columns do. */
    private String label(List<Line> group) {
        TreeSet<String> names = new TreeSet<>();
        TreeSet<String> columns = new TreeSet<>();
        for (Line line : group) {
            names.add(line.name());
            columns.add(line.column());
        }
        String whose = columns.size() == sweeps.size() ? "" : " · " + String.join(", ", columns);
        return String.join(", ", names) + whose;
    }
}
