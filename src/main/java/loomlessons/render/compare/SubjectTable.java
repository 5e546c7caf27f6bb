package loomlessons.render.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.Subject;
import loomlessons.compare.SubjectResult;
import loomlessons.measure.metric.Metric;
import loomlessons.render.format.Quantity;

/** What was measured of each subject, as cells of text. */
record SubjectTable(CompareRecord comparison) {

    /** What the columns mean. */
    static final String LEGEND =
            "p50 to max: latency, from when a task was due until it ended; in flight: begun and not ended; "
                    + "memory per task: of a task in flight, in a run of its own; figures are medians over the runs";

    private static final String NONE = "-";
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double TENTH = 0.1;

    /** A column: its head on two lines, and the cell of a subject; empty if that wasn't measured. */
    private record Column(String upper, String lower, Function<SubjectResult, Optional<String>> cell) {

        String head() {
            return (upper + " " + lower).strip();
        }
    }

    /** Heads of a table on two lines, and its rows. */
    record Part(List<String> upper, List<String> lower, List<List<String>> rows) {}

    /** Two tables, each with the subjects first: how long tasks took, and what they needed. */
    List<Part> halves() {
        return List.of(part(time()), part(needs()));
    }

    /** Both in one table. */
    Part whole() {
        return part(Stream.concat(time().stream(), needs().stream()).toList());
    }

    /** The heads of the whole table, each on one line. */
    List<String> heads() {
        return Stream.concat(
                        Stream.of("subject"),
                        Stream.concat(time().stream(), needs().stream()).map(Column::head))
                .toList();
    }

    /** Why some subjects weren't completed, a line each. */
    List<String> notes() {
        return comparison.results().stream()
                .filter(result -> result.status() != SubjectResult.Status.COMPLETED
                        || result.measured().isEmpty())
                .map(result -> "%s: %s%s"
                        .formatted(
                                result.subject().label(),
                                PairText.ending(result),
                                result.reason()
                                        .map(reason -> ", " + UserText.sentence(reason))
                                        .orElse("")))
                .toList();
    }

    private Part part(List<Column> columns) {
        return new Part(
                heads("", columns.stream().map(Column::upper)),
                heads("subject", columns.stream().map(Column::lower)),
                comparison.results().stream()
                        .map(result -> row(result, columns))
                        .toList());
    }

    private static List<String> heads(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }

    private static List<String> row(SubjectResult result, List<Column> columns) {
        List<String> cells = new ArrayList<>(List.of(result.subject().label()));
        if (result.measured().isEmpty()) {
            cells.add(PairText.ending(result));
        }
        columns.stream()
                .skip(cells.size() - 1L)
                .forEach(column -> cells.add(column.cell().apply(result).orElse(NONE)));
        return cells;
    }

    private static List<Column> time() {
        return List.of(
                new Column("time", "(min–max)", SubjectTable::elapsed),
                new Column("tasks", "per s", result -> number(result.tasksPerSecond(), Quantity::threeDigits)),
                new Column("p50", "ms", result -> median(result, Metric.LATENCY_P50, SubjectTable::millis)),
                new Column("p90", "ms", result -> median(result, Metric.LATENCY_P90, SubjectTable::millis)),
                new Column("p99", "ms", result -> median(result, Metric.LATENCY_P99, SubjectTable::millis)),
                new Column("max", "ms", result -> median(result, Metric.LATENCY_MAX, SubjectTable::millis)));
    }

    private List<Column> needs() {
        return List.of(
                new Column("in", "flight", result -> median(result, Metric.PEAK_IN_FLIGHT, Quantity::count)),
                new Column("CPU", "time", result -> median(result, Metric.CPU, Quantity::time)),
                new Column("cores", "used", result -> number(result.coresUsed(), Quantity::threeDigits)),
                new Column("memory", "per task", result -> memoryPerTask(result.subject())),
                new Column("peak", "memory", result -> median(result, Metric.PEAK_RSS, Quantity::bytes)),
                new Column("OS", "threads", result -> median(result, Metric.PEAK_OS_THREADS, Quantity::count)),
                new Column("failed", "tasks", result -> median(result, Metric.FAILED_TASKS, Quantity::count)));
    }

    private static Optional<String> elapsed(SubjectResult result) {
        return result.spread(Metric.ELAPSED).map(spread -> Quantity.time(spread.median(), spread.min(), spread.max()));
    }

    private static Optional<String> median(SubjectResult result, Metric metric, Function<Long, String> format) {
        return result.spread(metric).map(spread -> format.apply(spread.median()));
    }

    private static Optional<String> number(OptionalDouble number, Function<Double, String> format) {
        return number.stream().boxed().map(format).findFirst();
    }

    private Optional<String> memoryPerTask(Subject subject) {
        return comparison
                .watched()
                .map(watched -> watched.memory().get(subject))
                .map(memory -> Quantity.bytes(memory.bytesPerTask()));
    }

    /** A latency of many digits would take the space of others: {@code 0.012}, {@code 61.3}, {@code 12,300}. */
    private static String millis(long nanos) {
        double millis = nanos / NANOS_PER_MILLI;
        return millis < TENTH ? String.format(Locale.ROOT, "%.3f", millis) : Quantity.threeDigits(millis);
    }
}
