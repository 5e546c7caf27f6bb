package loomlessons.render.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import loomlessons.compare.Answer;
import loomlessons.compare.Answer.Certainty;
import loomlessons.compare.Answer.Finding;
import loomlessons.compare.CodeLine;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.Subject;
import loomlessons.compare.TaskError;
import loomlessons.render.compare.AnswerText;
import loomlessons.render.format.Millis;
import loomlessons.render.json.JsonSubject.JsonTaskError;
import loomlessons.run.Environment;

/** Whether virtual threads would help, in the JSON document. */
public record JsonAnswer(List<String> lines, List<JsonFinding> findings, JsonCertainty certainty) {

    /**
     * One thing that the figures show. What its kind doesn't have is null.
     *
     * @param figures its numbers, by name
     */
    public record JsonFinding(
            String kind,
            String text,
            Map<String, Number> figures,
            @MayBeNull String subject,
            @MayBeNull JsonCodeLine at,
            @MayBeNull String call,
            @MayBeNull String reason,
            @MayBeNull JsonTaskError error,
            @MayBeNull Boolean alsoAlone,
            List<String> fine) {}

    public record JsonCertainty(String level, List<String> reasons, String text) {}

    static JsonAnswer of(Environment environment, CompareRecord comparison) {
        AnswerText text = new AnswerText(environment, comparison);
        Certainty certainty = comparison.answer().certainty();
        return new JsonAnswer(
                text.lines(),
                comparison.answer().findings().stream()
                        .map(finding -> of(finding, text.sentence(finding)))
                        .toList(),
                new JsonCertainty(
                        certainty.level().label(),
                        certainty.reasons(),
                        text.lines().getLast()));
    }

    private static JsonFinding of(Finding finding, String sentence) {
        Parts parts = Parts.of(finding);
        return new JsonFinding(
                finding.label(),
                sentence,
                figures(finding),
                parts.subject().map(Subject::label).orElse(null),
                JsonCodeLine.of(parts.at()),
                parts.call().orElse(null),
                parts.reason().orElse(null),
                parts.error().map(JsonTaskError::of).orElse(null),
                finding instanceof Answer.FailsUnderLoad fails ? fails.alsoAlone() : null,
                parts.fine());
    }

    private static Map<String, Number> figures(Finding finding) {
        Map<String, Number> figures = new LinkedHashMap<>();
        switch (finding) {
            case Answer.Waits waits -> {
                figures.put("share", waits.share());
                putIfMeasured(figures, "moreAtOnce", waits.moreAtOnce());
                putIfMeasured(figures, "lessMemory", waits.lessMemory());
            }
            case Answer.Computes computes -> {
                figures.put("share", computes.share());
                figures.put("processors", computes.processors());
            }
            case Answer.QueuesElsewhere queues -> {
                figures.put("share", queues.shareOfTime());
                queues.atOnce().ifPresent(atOnce -> figures.put("atOnce", atOnce));
            }
            case Answer.Pinned pinned -> {
                figures.put("share", pinned.share());
                figures.put("carriers", pinned.carriers());
            }
            case Answer.TooShort tooShort -> figures.put("taskMillis", Millis.of(tooShort.taskNanos()));
            case Answer.FailsUnderLoad fails -> {
                figures.put("failed", fails.failed());
                figures.put("tasks", fails.tasks());
            }
            case Answer.CantTell cantTell -> {}
        }
        return figures;
    }

    private static void putIfMeasured(Map<String, Number> figures, String name, OptionalDouble figure) {
        figure.ifPresent(value -> figures.put(name, value));
    }

    /** What a finding has besides numbers. */
    private record Parts(
            Optional<Subject> subject,
            Optional<CodeLine> at,
            Optional<String> call,
            Optional<String> reason,
            Optional<TaskError> error,
            List<String> fine) {

        private static final Parts NONE = new Parts(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        static Parts of(Finding finding) {
            return switch (finding) {
                case Answer.Waits waits -> NONE.withSubject(waits.reference());
                case Answer.Computes computes -> NONE;
                case Answer.QueuesElsewhere queues -> NONE.at(queues.line()).withCall(queues.call());
                case Answer.Pinned pinned ->
                    NONE.at(pinned.line()).withReason(pinned.reason().label());
                case Answer.TooShort tooShort -> NONE;
                case Answer.FailsUnderLoad fails ->
                    new Parts(
                            Optional.of(fails.subject()),
                            fails.error().line(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(fails.error()),
                            fails.fine().stream().map(Subject::label).toList());
                case Answer.CantTell cantTell -> NONE.withReason(cantTell.reason());
            };
        }

        private Parts withSubject(Optional<Subject> whose) {
            return new Parts(whose, at, call, reason, error, fine);
        }

        private Parts at(Optional<CodeLine> line) {
            return new Parts(subject, line, call, reason, error, fine);
        }

        private Parts withCall(String called) {
            return new Parts(subject, at, Optional.of(called), reason, error, fine);
        }

        private Parts withReason(String why) {
            return new Parts(subject, at, call, Optional.of(why), error, fine);
        }
    }
}
