package loomlessons.render.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import loomlessons.lesson.Counted;
import loomlessons.render.compare.DurationText;
import loomlessons.render.compare.Share;
import loomlessons.render.compare.UserText;
import loomlessons.render.format.Millis;
import loomlessons.render.format.Printable;
import loomlessons.render.format.Quantity;
import loomlessons.render.json.JsonCompare;
import loomlessons.render.json.JsonSubject;
import loomlessons.render.json.JsonSubject.JsonTaskError;
import loomlessons.render.json.JsonWatched;
import loomlessons.render.json.JsonWatched.JsonAlone;
import loomlessons.render.json.JsonWatched.JsonPinning;
import loomlessons.render.json.JsonWatched.JsonUnderLoad;

/**
 * A comparison of a person's own task as the page shows it.
 *
 * @param id of its section
 * @param column which document it is; empty if there is only one of this task
 * @param conclusion the first line of the answer
 * @param evidence its other lines
 */
record ComparisonView(
        String id,
        String name,
        String column,
        String conclusion,
        List<String> evidence,
        LatencyChart latencies,
        WaitBars waits,
        List<SubjectRow> subjects,
        List<String> pairs,
        List<String> facts,
        MarkedCode code,
        List<ErrorView> errors,
        List<String> blindSpots,
        List<String> warnings) {

    /** Exceptions of tasks, or the end of a run, with the first lines of what was printed about it. */
    record ErrorView(String subject, String what, String stack) {

        static Stream<ErrorView> of(JsonSubject subject) {
            Stream<ErrorView> ofTasks = subject.errors().stream()
                    .map(error -> new ErrorView(
                            UserText.name(subject.subject()),
                            "%s in all runs: %s".formatted(Counted.of(error.count(), "failed task"), describe(error)),
                            lines(error.stack())));
            Stream<ErrorView> ofRuns = subject.runs().stream()
                    .filter(run -> run.reason() != null)
                    .map(run -> new ErrorView(
                            UserText.name(subject.subject()),
                            "a run failed: " + UserText.sentence(run.reason()),
                            lines(run.evidence())));
            return Stream.concat(ofTasks, ofRuns);
        }

        private static String describe(JsonTaskError error) {
            String message = UserText.sentence(error.message());
            String at = error.at() == null ? "" : " at " + MarkedCode.place(error.at());
            return UserText.name(error.kind()) + (message.isEmpty() ? "" : ": " + message) + at;
        }

        private static String lines(List<String> stack) {
            return String.join("\n", stack.stream().map(UserText::sentence).toList());
        }
    }

    /** All comparisons; those of the same task follow each other, and their columns distinguish them. */
    static List<ComparisonView> of(List<ReportSource> sources) {
        Map<String, List<ReportSource>> byTask = new LinkedHashMap<>();
        for (ReportSource source : sources) {
            if (source.document() instanceof JsonCompare comparison) {
                byTask.computeIfAbsent(comparison.task().name(), task -> new ArrayList<>())
                        .add(source);
            }
        }
        List<ComparisonView> views = new ArrayList<>();
        for (List<ReportSource> ofTask : byTask.values()) {
            for (DocumentColumn<JsonCompare> column : DocumentColumn.of(JsonCompare.class, ofTask)) {
                String label = ofTask.size() == 1 ? "" : column.label();
                views.add(of("compare-" + (views.size() + 1), label, column.document()));
            }
        }
        return views;
    }

    private static ComparisonView of(String id, String column, JsonCompare comparison) {
        List<String> answer =
                comparison.answer().lines().stream().map(Printable::line).toList();
        return new ComparisonView(
                id,
                UserText.name(comparison.task().name()),
                column,
                answer.isEmpty() ? "There is no answer." : answer.getFirst(),
                answer.stream().skip(1).toList(),
                LatencyChart.of(id + "-latencies", comparison.subjects()),
                WaitBars.of(comparison.watched()),
                comparison.subjects().stream().map(SubjectRow::of).toList(),
                comparison.pairs().stream()
                        .map(pair -> UserText.sentence(pair.text()))
                        .toList(),
                facts(comparison.watched()),
                MarkedCode.of(comparison),
                comparison.subjects().stream().flatMap(ErrorView::of).toList(),
                blindSpots(comparison.watched()),
                comparison.warnings().stream()
                        .map(warning -> UserText.sentence(warning.text()))
                        .toList());
    }

    /** The name in the list of sections: short, and with the document if there are several. */
    String chip() {
        return column.isEmpty() ? name : name + " · " + column;
    }

    boolean hasPairs() {
        return !pairs.isEmpty();
    }

    boolean hasFacts() {
        return !facts.isEmpty();
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    boolean hasBlindSpots() {
        return !blindSpots.isEmpty();
    }

    boolean hasWarnings() {
        return !warnings.isEmpty();
    }

    /** If nothing was watched, a warning says so. */
    private static List<String> blindSpots(JsonWatched watched) {
        return watched == null
                ? List.of()
                : watched.blindSpots().stream().map(UserText::sentence).toList();
    }

    /** What the watched runs have shown beside the waits. */
    private static List<String> facts(JsonWatched watched) {
        return watched == null
                ? List.of()
                : Stream.of(
                                Stream.of(watched.alone())
                                        .filter(alone -> alone.tasks() > 0)
                                        .map(ComparisonView::alone),
                                Stream.ofNullable(watched.underLoad()).map(ComparisonView::underLoad),
                                Stream.ofNullable(watched.pinning()).map(ComparisonView::pinning))
                        .flatMap(sentences -> sentences)
                        .toList();
    }

    private static String alone(JsonAlone alone) {
        return "A task alone takes %s: it waits %s of its own time and computes %s."
                .formatted(
                        DurationText.of(Millis.toNanos(alone.medianMillis())),
                        Share.percent(alone.waitingShare()),
                        Share.percent(1 - alone.waitingShare()));
    }

    private static String underLoad(JsonUnderLoad load) {
        return "%s together, each on a platform thread, took %s; meanwhile the processors were idle %s of the time."
                .formatted(
                        Counted.of(load.tasks(), "task"),
                        Quantity.millis(load.elapsedMillis()),
                        Share.percent(load.idleShare()));
    }

    private static String pinning(JsonPinning pinning) {
        return pinning.lines().isEmpty()
                ? "No virtual thread held its carrier while it waited."
                : String.format(
                        Locale.ROOT,
                        "Virtual threads that waited held their carriers (%,d) %s of the time.",
                        pinning.carriers(),
                        Share.percent(pinning.share()));
    }
}
