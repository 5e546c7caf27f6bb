package loomlessons.render.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.CompareRecord.CompareWarning;
import loomlessons.compare.Load;
import loomlessons.compare.SubjectResult;
import loomlessons.compare.TaskRun;
import loomlessons.measure.metric.Metric;
import loomlessons.render.format.CsvLine;
import loomlessons.render.format.MetricExport;

/** A finished comparison as comma-separated values (RFC 4180): a row for each run, times in milliseconds. */
public final class CompareCsv {

    private static final double DIGITS = 1_000;

    private final CompareRecord comparison;

    private CompareCsv(CompareRecord comparison) {
        this.comparison = comparison;
    }

    public static String of(CompareRecord comparison) {
        CompareCsv csv = new CompareCsv(comparison);
        List<String> lines = new ArrayList<>(List.of(heads()));
        comparison.results().forEach(result -> lines.addAll(csv.rows(result)));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String heads() {
        return CsvLine.of(Stream.of(
                        Stream.of("subject", "tasks", "ratePerSecond", "run", "status", "cause", "reason"),
                        Metric.ofTasks().stream().map(MetricExport::name),
                        Stream.of("othersShare", "memoryPerTaskBytes"))
                .flatMap(heads -> heads)
                .toList());
    }

    private List<String> rows(SubjectResult result) {
        List<String> rows = new ArrayList<>();
        result.skipped().ifPresent(reason -> rows.add(row(result, ended("", "skipped", "", reason), noRun())));
        for (int i = 0; i < result.runs().size(); i++) {
            rows.add(row(result, Integer.toString(i + 1), result.runs().get(i)));
        }
        boolean isCutOff = result.status() == SubjectResult.Status.COMPLETED
                && result.runs().size() < comparison.plan().runs();
        comparison.warnings().stream()
                .filter(warning -> isCutOff && warning.kind() == CompareWarning.Kind.INCOMPLETE)
                .findFirst()
                .ifPresent(warning -> rows.add(row(result, ended("", "interrupted", "", warning.text()), noRun())));
        return rows;
    }

    private String row(SubjectResult result, String number, TaskRun run) {
        List<String> metrics = Metric.ofTasks().stream()
                .map(metric -> format(metric, run.metric(metric)))
                .toList();
        return switch (run) {
            case TaskRun.Measured measured ->
                row(
                        result,
                        ended(number, "completed", "", ""),
                        Stream.concat(metrics.stream(), Stream.of(share(measured.othersShare())))
                                .toList());
            case TaskRun.Failed failed ->
                row(result, ended(number, "failed", failed.cause().label(), failed.reason()), noRun());
        };
    }

    private String row(SubjectResult result, List<String> ended, List<String> figures) {
        Load load = comparison.plan().load();
        List<String> first = List.of(result.subject().label(), Integer.toString(load.tasks()), rate(load));
        return CsvLine.of(Stream.of(first, ended, figures, List.of(memory(result)))
                .flatMap(List::stream)
                .toList());
    }

    private static List<String> ended(String run, String status, String cause, String reason) {
        return List.of(run, status, cause, CsvLine.withoutFormula(UserText.sentence(reason)));
    }

    /** A row has as many cells as the first one, because programs expect it. */
    private static List<String> noRun() {
        return Collections.nCopies(Metric.ofTasks().size() + 1, "");
    }

    private String memory(SubjectResult result) {
        return comparison
                .watched()
                .map(watched -> watched.memory().get(result.subject()))
                .map(memory -> Long.toString(memory.bytesPerTask()))
                .orElse("");
    }

    private static String rate(Load load) {
        return switch (load.arrival()) {
            case Load.Arrival.AllAtOnce() -> "";
            case Load.Arrival.AtRate rate -> LoadText.number(rate);
        };
    }

    private static String share(double share) {
        return Double.toString(Math.round(share * DIGITS) / DIGITS);
    }

    private static String format(Metric metric, OptionalLong value) {
        return value.isPresent() ? MetricExport.value(metric, value.getAsLong()).toString() : "";
    }
}
