package loomlessons.render.report;

import java.util.Map;
import java.util.function.Function;
import loomlessons.render.compare.UserText;
import loomlessons.render.format.Millis;
import loomlessons.render.format.Quantity;
import loomlessons.render.json.JsonSubject;
import loomlessons.render.json.JsonSubject.JsonTaskSpread;

/** The results of a task on one kind of thread, as cells of text. */
record SubjectRow(
        String subject,
        String elapsed,
        String perSecond,
        String p50,
        String p90,
        String p99,
        String max,
        String inFlight,
        String cores,
        String memory,
        String threads,
        String failed,
        String note) {

    private static final String NONE = "–";

    static SubjectRow of(JsonSubject subject) {
        Map<String, JsonTaskSpread> figures = subject.figures();
        return new SubjectRow(
                UserText.name(subject.subject()),
                figures.get("elapsedMillis") == null ? NONE : spread(figures.get("elapsedMillis")),
                cell(subject.tasksPerSecond(), Quantity::threeDigits),
                median(figures, "latencyP50Millis", Quantity::millis),
                median(figures, "latencyP90Millis", Quantity::millis),
                median(figures, "latencyP99Millis", Quantity::millis),
                median(figures, "latencyMaxMillis", Quantity::millis),
                median(figures, "peakInFlight", SubjectRow::count),
                cell(subject.coresUsed(), Quantity::threeDigits),
                cell(subject.memoryPerTaskBytes(), Quantity::bytes),
                median(figures, "peakOsThreads", SubjectRow::count),
                median(figures, "failedTasks", SubjectRow::count),
                note(subject));
    }

    private static String note(JsonSubject subject) {
        String status = UserText.name(subject.status());
        return subject.reason() == null ? status : status + ": " + UserText.sentence(subject.reason());
    }

    private static String median(Map<String, JsonTaskSpread> figures, String name, Function<Number, String> format) {
        JsonTaskSpread spread = figures.get(name);
        return spread == null ? NONE : format.apply(spread.median());
    }

    private static <T> String cell(T value, Function<T, String> format) {
        return value == null ? NONE : format.apply(value);
    }

    private static String count(Number number) {
        return Quantity.count(number.longValue());
    }

    private static String spread(JsonTaskSpread spread) {
        return Quantity.time(
                Millis.toNanos(spread.median()), Millis.toNanos(spread.min()), Millis.toNanos(spread.max()));
    }
}
