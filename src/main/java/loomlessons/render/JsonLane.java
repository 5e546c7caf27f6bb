package loomlessons.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import loomlessons.lesson.Event;
import loomlessons.lesson.Lesson;
import loomlessons.run.JudgedClaim;
import loomlessons.run.LaneResult;
import loomlessons.run.Outcome;
import loomlessons.run.Outcome.Completed;
import loomlessons.run.Outcome.Failed;
import loomlessons.run.Outcome.Skipped;
import loomlessons.run.PythonResult;
import loomlessons.run.SourceFile;

/** One lane of a lesson in the JSON document. */
record JsonLane(
        String lane,
        String status,
        String reason,
        Double beganAtMillis,
        Double elapsedMillis,
        List<JsonEvent> events,
        List<JsonClaim> claims,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<SourceFile> code) {

    record JsonEvent(
            double atMillis,
            double cpuMillis,
            String thread,
            long threadId,
            boolean virtual,
            boolean daemon,
            String carrier,
            String kind,
            String text) {

        static JsonEvent of(Event event) {
            return new JsonEvent(
                    Millis.of(event.nanos()),
                    Millis.of(event.cpuNanos()),
                    event.thread().name(),
                    event.thread().id(),
                    event.thread().virtual(),
                    event.thread().daemon(),
                    event.thread().carrier().orElse(null),
                    event.kind().label(),
                    event.text());
        }
    }

    /** Whether it holds is null where the lane couldn't show it. */
    record JsonClaim(String text, Boolean holds, String evidence) {

        static JsonClaim of(JudgedClaim claim) {
            Boolean holds = switch (claim.verdict().ruling()) {
                case HOLDS -> true;
                case REFUTED -> false;
                case UNDECIDED -> null;
            };
            return new JsonClaim(claim.text(), holds, claim.verdict().evidence());
        }
    }

    static JsonLane of(Lesson lesson, LaneResult result, boolean code) {
        List<SourceFile> sources = code ? SourceFile.of(lesson, result.lane()) : null;
        return of(result.lane().label(), new Timed(result.began(), result.outcome()), sources);
    }

    static JsonLane ofPython(PythonResult result) {
        return of("python", new Timed(result.began(), result.outcome()), null);
    }

    private record Timed(Duration began, Outcome outcome) {}

    private static JsonLane of(String lane, Timed timed, List<SourceFile> code) {
        Outcome outcome = timed.outcome();
        double beganAt = Millis.of(timed.began());
        List<JsonEvent> events = outcome.happened().stream().map(JsonEvent::of).toList();
        List<JsonClaim> claims =
                ClaimVerdicts.judged(outcome).stream().map(JsonClaim::of).toList();
        return switch (outcome) {
            case Completed completed ->
                new JsonLane(lane, "completed", null, beganAt, Millis.of(completed.elapsed()), events, claims, code);
            case Failed failed ->
                new JsonLane(
                        lane, "failed", failed.reason(), beganAt, Millis.of(failed.elapsed()), events, claims, code);
            case Skipped skipped -> new JsonLane(lane, "skipped", told(skipped), null, null, events, claims, code);
        };
    }

    private static String told(Skipped skipped) {
        return skipped.remedy()
                .map(command -> skipped.reason() + ". Run: " + command)
                .orElse(skipped.reason());
    }
}
