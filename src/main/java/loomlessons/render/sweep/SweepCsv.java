package loomlessons.render.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.RunResult;
import loomlessons.render.format.CsvLine;
import loomlessons.render.format.MetricExport;
import loomlessons.render.format.Millis;
import loomlessons.render.format.Printable;
import loomlessons.scale.Point;
import loomlessons.scale.Point.Status;
import loomlessons.scale.SweepRecord;

/** A finished sweep as comma-separated values (RFC 4180): a row for each run, times in milliseconds. */
public final class SweepCsv {

    private SweepCsv() {}

    public static String of(SweepRecord sweep) {
        List<String> lines = new ArrayList<>();
        lines.add(CsvLine.of(Stream.concat(
                        Stream.of("lane", "sleepers", "sleepMillis", "warm", "run", "status", "reason"),
                        Metric.ofSleepers().stream().map(MetricExport::name))
                .toList()));
        for (Point point : sweep.points()) {
            lines.addAll(lines(point));
            boolean isCutOff = point.status() == Status.COMPLETED
                    && point.runs().size() < sweep.plan().runs();
            sweep.interruption()
                    .filter(reason -> isCutOff)
                    .ifPresent(reason -> lines.add(unmeasured(point, "interrupted", reason)));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static List<String> lines(Point point) {
        List<String> lines = new ArrayList<>();
        point.skipped().ifPresent(reason -> lines.add(unmeasured(point, "skipped", reason)));
        for (int i = 0; i < point.runs().size(); i++) {
            RunResult run = point.runs().get(i);
            List<String> cells = switch (run) {
                case RunResult.Measured measured -> cells(point, Integer.toString(i + 1), "completed", "");
                case RunResult.Failed failed -> cells(point, Integer.toString(i + 1), "failed", failed.reason());
            };
            Stream<String> metrics = Metric.ofSleepers().stream().map(metric -> format(metric, run.metric(metric)));
            lines.add(CsvLine.of(Stream.concat(cells.stream(), metrics).toList()));
        }
        return lines;
    }

    /** A row has as many cells as the first one, because programs expect it. */
    private static String unmeasured(Point point, String status, String reason) {
        Stream<String> noMetrics = Metric.ofSleepers().stream().map(metric -> "");
        return CsvLine.of(Stream.concat(cells(point, "", status, reason).stream(), noMetrics)
                .toList());
    }

    private static List<String> cells(Point point, String run, String status, String reason) {
        return List.of(
                point.subject().label(),
                Integer.toString(point.load().sleepers()),
                Double.toString(Millis.of(point.load().sleep())),
                Boolean.toString(point.warm()),
                run,
                status,
                Printable.line(reason));
    }

    private static String format(Metric metric, OptionalLong value) {
        return value.isPresent() ? MetricExport.value(metric, value.getAsLong()).toString() : "";
    }
}
