package loomlessons.render.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loomlessons.render.format.Printable;
import loomlessons.render.json.JsonPoint;
import loomlessons.render.json.JsonSweep;
import loomlessons.render.report.Chart.ChartPoint;
import loomlessons.render.report.Chart.LimitLine;
import loomlessons.render.report.Chart.Series;

/** The charts of one or more sweeps, a line a lane and peer. */
record ScaleCharts(List<DocumentColumn<JsonSweep>> sweeps) {

    /** Which limits of the machine a figure can come to. */
    private enum Bound {
        NONE,
        THREADS,
        MEMORY
    }

    private record Drawn(String id, String title, String told, Source source) {}

    /** Where the values come from. */
    private record Source(String figure, String unit, Bound bound) {}

    private static final List<Drawn> ALL = List.of(
            new Drawn(
                    "time",
                    "Time",
                    "what all of it took beyond one sleep",
                    new Source("overshootMillis", "ms", Bound.NONE)),
            new Drawn(
                    "late",
                    "Lateness",
                    "99 of 100 sleepers woke no later than this",
                    new Source("lateP99Millis", "ms", Bound.NONE)),
            new Drawn(
                    "memory",
                    "Memory",
                    "the most that the process had resident",
                    new Source("peakRssBytes", "bytes", Bound.MEMORY)),
            new Drawn(
                    "each",
                    "Memory a sleeper",
                    "what the process grew by, shared",
                    new Source("bytesPerSleeper", "bytes", Bound.NONE)),
            new Drawn(
                    "threads",
                    "OS threads",
                    "the most that the process had",
                    new Source("peakOsThreads", "count", Bound.THREADS)),
            new Drawn(
                    "cpu",
                    "CPU time",
                    "of the whole process, all cores together",
                    new Source("cpuMillis", "ms", Bound.NONE)));

    List<Chart> charts() {
        return ALL.stream()
                .map(drawn -> new Chart(
                        drawn.id(),
                        drawn.title(),
                        drawn.told(),
                        drawn.source().unit(),
                        series(drawn.source().figure()),
                        limits(drawn)))
                .filter(chart -> chart.series().stream()
                        .anyMatch(series -> !series.points().isEmpty()))
                .toList();
    }

    private List<Series> series(String figure) {
        List<Series> series = new ArrayList<>();
        for (int run = 0; run < sweeps.size(); run++) {
            DocumentColumn<JsonSweep> sweep = sweeps.get(run);
            for (String lane : sweep.document().settings().lanes()) {
                String label = Printable.line(lane);
                String name = sweeps.size() == 1 ? label : label + " · " + sweep.label();
                List<ChartPoint> points = sweep.document().points().stream()
                        .filter(point -> point.lane().equals(lane))
                        .flatMap(point -> point(point, figure).stream())
                        .toList();
                series.add(new Series(name, label, run, points));
            }
        }
        return series;
    }

    private static Optional<ChartPoint> point(JsonPoint point, String figure) {
        double[] values = point.runs().stream()
                .map(run -> run.figures().get(figure))
                .filter(value -> value != null)
                .mapToDouble(Number::doubleValue)
                .sorted()
                .toArray();
        return values.length == 0
                ? Optional.empty()
                : Optional.of(new ChartPoint(point.sleepers(), median(values), values[0], values[values.length - 1]));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).sum() / 2;
    }

    private List<LimitLine> limits(Drawn drawn) {
        return switch (drawn.source().bound()) {
            case THREADS -> new LimitLines(sweeps).ofThreads();
            case MEMORY -> new LimitLines(sweeps).ofMemory();
            case NONE -> List.of();
        };
    }
}
