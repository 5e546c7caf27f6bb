package loomlessons.render.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import loomlessons.render.JsonSweep;
import loomlessons.render.JsonSweep.JsonLimit;
import loomlessons.render.Printable;
import loomlessons.render.Quantity;
import loomlessons.render.report.Chart.LimitLine;

/** The limits of the machines that sweeps were made on, as lines across a chart; those close together are one. */
record LimitLines(List<Column<JsonSweep>> sweeps) {

    private static final double CLOSE = 1.5;

    /** How many platform threads the machines bear. */
    List<LimitLine> ofThreads() {
        return lines(
                limits().filter(limit -> limit.platformThreads() != null), JsonLimit::platformThreads, Quantity::count);
    }

    /** How much memory there is. */
    List<LimitLine> ofMemory() {
        return lines(
                limits().filter(limit -> limit.value() != null && limit.name().contains("memory")),
                JsonLimit::value,
                Quantity::bytes);
    }

    private Stream<JsonLimit> limits() {
        return sweeps.stream().flatMap(sweep -> sweep.document().limits().stream());
    }

    private static List<LimitLine> lines(
            Stream<JsonLimit> limits, Function<JsonLimit, Long> value, Function<Long, String> told) {
        List<List<JsonLimit>> groups = new ArrayList<>();
        limits.sorted(Comparator.comparing(value)).forEach(limit -> {
            boolean isClose = !groups.isEmpty()
                    && value.apply(limit)
                            <= CLOSE * value.apply(groups.getLast().getFirst());
            if (!isClose) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(limit);
        });
        return groups.stream()
                .map(group -> new LimitLine(
                        names(group) + ": " + told.apply(value.apply(group.getFirst())), value.apply(group.getFirst())))
                .toList();
    }

    private static String names(List<JsonLimit> group) {
        TreeSet<String> names = new TreeSet<>();
        group.forEach(limit -> names.add(Printable.line(limit.name())));
        return String.join(", ", names);
    }
}
