package loomlessons.render.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.measure.metric.Metric;
import loomlessons.render.format.Quantity;
import loomlessons.render.terminal.LogChart;
import loomlessons.render.terminal.LogChart.Dot;
import loomlessons.scale.Point;
import loomlessons.scale.Subject;
import loomlessons.scale.SweepRecord;

/** The overshoot and the memory of a sweep against the number of sleepers. */
record SweepCharts(SweepRecord sweep, int pageWidth) {

    /** Both charts, an empty line before each; nothing if there are fewer than two sizes. */
    List<String> lines() {
        long sizes = measured().map(point -> point.load().sleepers()).distinct().count();
        if (sizes < 2) {
            return List.of();
        }
        List<String> overshoot = chart("overshoot", Metric.OVERSHOOT, Quantity::time);
        if (overshoot.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(overshoot);
        lines.add("");
        lines.addAll(chart("memory growth, including kernel stacks", Metric.GROWTH, Quantity::bytes));
        lines.addAll(List.of("", " " + legend()));
        return lines;
    }

    private Stream<Point> measured() {
        return sweep.points().stream().filter(point -> !point.measured().isEmpty());
    }

    private List<String> chart(String title, Metric metric, Function<Long, String> format) {
        List<Dot> dots = sweep.points().stream()
                .filter(point -> point.spread(metric).isPresent())
                .map(point -> new Dot(letter(point.subject()), point.load().sleepers(), value(point, metric)))
                .toList();
        return new LogChart(title, dots, format, pageWidth).lines();
    }

    private static long value(Point point, Metric metric) {
        long median = point.median(metric).orElseThrow();
        return metric == Metric.GROWTH
                ? median + point.median(Metric.KERNEL_STACKS).orElse(0)
                : median;
    }

    private String legend() {
        return measured()
                .map(Point::subject)
                .distinct()
                .map(subject -> letter(subject) + " " + subject.label())
                .collect(Collectors.joining("   "));
    }

    /** Lanes have upper-case letters, peers lower-case ones. */
    private static char letter(Subject subject) {
        char first = subject.label().charAt(0);
        return switch (subject) {
            case Subject.OfLane of -> Character.toUpperCase(first);
            case Subject.OfPeer of -> first;
        };
    }
}
