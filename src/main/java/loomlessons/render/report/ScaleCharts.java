package loomlessons.render.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loomlessons.render.format.Printable;
import loomlessons.render.json.JsonPoint;
import loomlessons.render.json.JsonSweep;
import loomlessons.render.report.ScaleCharts.Chart.ChartPoint;
import loomlessons.render.report.ScaleCharts.Chart.LimitLine;
import loomlessons.render.report.ScaleCharts.Chart.Series;

/** The charts of one or more sweeps, one line per lane and peer. */
record ScaleCharts(List<DocumentColumn<JsonSweep>> sweeps) {

    /** Which limits of the machine a metric can reach. */
    private enum Bound {
        NONE,
        THREADS,
        MEMORY
    }

    private record Drawn(String id, String title, String description, String metric, String unit, Bound bound) {}

    private static final List<Drawn> ALL = List.of(
            new Drawn("time", "Time", "total time beyond one sleep", "overshootMillis", "ms", Bound.NONE),
            new Drawn(
                    "late",
                    "Lateness",
                    "99 of 100 sleepers woke no later than this",
                    "lateP99Millis",
                    "ms",
                    Bound.NONE),
            new Drawn("memory", "Memory", "peak resident memory of the process", "peakRssBytes", "bytes", Bound.MEMORY),
            new Drawn(
                    "each",
                    "Memory per sleeper",
                    "growth of the process, divided by the sleepers",
                    "bytesPerSleeper",
                    "bytes",
                    Bound.NONE),
            new Drawn(
                    "threads",
                    "OS threads",
                    "peak number of threads of the process",
                    "peakOsThreads",
                    "count",
                    Bound.THREADS),
            new Drawn("cpu", "CPU time", "of the whole process, all cores together", "cpuMillis", "ms", Bound.NONE));

    List<Chart> charts() {
        return ALL.stream()
                .map(drawn -> new Chart(
                        drawn.id(),
                        drawn.title(),
                        drawn.description(),
                        drawn.unit(),
                        series(drawn.metric()),
                        limits(drawn)))
                .filter(chart -> chart.series().stream()
                        .anyMatch(series -> !series.points().isEmpty()))
                .toList();
    }

    private List<Series> series(String metric) {
        List<Series> series = new ArrayList<>();
        for (int run = 0; run < sweeps.size(); run++) {
            DocumentColumn<JsonSweep> sweep = sweeps.get(run);
            for (String lane : sweep.document().settings().lanes()) {
                String label = Printable.line(lane);
                String name = sweeps.size() == 1 ? label : label + " · " + sweep.label();
                List<ChartPoint> points = sweep.document().points().stream()
                        .filter(point -> point.lane().equals(lane))
                        .flatMap(point -> point(point, metric).stream())
                        .toList();
                series.add(new Series(name, label, run, points));
            }
        }
        return series;
    }

    private static Optional<ChartPoint> point(JsonPoint point, String metric) {
        double[] values = point.runs().stream()
                .map(run -> run.figures().get(metric))
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
        return switch (drawn.bound()) {
            case THREADS -> new LimitLines(sweeps).ofThreads();
            case MEMORY -> new LimitLines(sweeps).ofMemory();
            case NONE -> List.of();
        };
    }

    /**
     * A metric against the number of sleepers, as the page's script draws it.
     *
     * @param unit ms, bytes or count
     */
    record Chart(
            String id, String title, String description, String unit, List<Series> series, List<LimitLine> limits) {

        /**
         * A line of the chart.
         *
         * @param run which of the sweeps, from 0
         */
        record Series(String name, String lane, int run, List<ChartPoint> points) {}

        /** The median of some runs, with the smallest and the largest value. */
        record ChartPoint(int sleepers, double median, double min, double max) {}

        /** A limit of the machine that the metric can reach. */
        record LimitLine(String label, double value) {}
    }
}
