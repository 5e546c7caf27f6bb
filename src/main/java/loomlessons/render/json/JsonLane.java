package loomlessons.render.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.trail.Origin;
import loomlessons.lesson.trail.ThreadFacts;
import loomlessons.render.format.Millis;
import loomlessons.run.LaneResult;
import loomlessons.run.LessonResult.PythonResult;
import loomlessons.run.Outcome;
import loomlessons.run.Outcome.Completed;
import loomlessons.run.Outcome.Failed;
import loomlessons.run.Outcome.JudgedClaim;
import loomlessons.run.Outcome.Skipped;
import loomlessons.run.SourceFile;

/** One lane of a lesson in the JSON document. */
public record JsonLane(
        String lane,
        String status,
        @MayBeNull String reason,
        @MayBeNull Double beganAtMillis,
        @MayBeNull Double elapsedMillis,
        List<JsonEvent> events,
        @MayBeNull List<JsonThread> threads,
        List<JsonClaim> claims,

        @MayBeNull @JsonInclude(JsonInclude.Include.NON_NULL)
        List<SourceFile> code) {

    /** Which thread created it, and when; threads of unknown origin aren't listed. */
    public record JsonThread(long threadId, long createdBy, double createdAtMillis, boolean subtask) {

        static List<JsonThread> of(List<Event> events) {
            return events.stream()
                    .map(Event::thread)
                    .flatMap(thread -> thread.origin().stream().map(origin -> of(thread, origin)))
                    .distinct()
                    .toList();
        }

        private static JsonThread of(ThreadFacts thread, Origin origin) {
            return new JsonThread(thread.id(), origin.creator(), Millis.of(origin.nanos()), origin.inScope());
        }
    }

    /** One thing that happened, with its time in the lane. */
    public record JsonEvent(
            double atMillis,
            double cpuMillis,
            String thread,
            long threadId,
            boolean virtual,
            boolean daemon,
            @MayBeNull String carrier,
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

        /** Its kind; a kind that this version doesn't know counts as something said. */
        public Kind knownKind() {
            return Stream.of(Kind.values())
                    .filter(known -> known.label().equals(kind))
                    .findFirst()
                    .orElse(Kind.SAY);
        }
    }

    /** {@code holds} is null if the lane couldn't show it. */
    public record JsonClaim(String text, @MayBeNull Boolean holds, String evidence) {

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
        return of(result.lane().label(), result.began(), result.outcome(), sources);
    }

    static JsonLane ofPython(PythonResult result) {
        return of("python", result.began(), result.outcome(), null);
    }

    /** How a lane ended; what is null has no value in the document. */
    private record Ending(String status, String reason, Duration elapsed) {

        static Ending of(Outcome outcome) {
            return switch (outcome) {
                case Completed completed -> new Ending("completed", null, completed.elapsed());
                case Failed failed -> new Ending("failed", failed.reason(), failed.elapsed());
                case Skipped skipped -> new Ending("skipped", describe(skipped), null);
            };
        }
    }

    private static JsonLane of(String lane, Duration began, Outcome outcome, List<SourceFile> code) {
        Ending ending = Ending.of(outcome);
        boolean hasRun = ending.elapsed() != null;
        return new JsonLane(
                lane,
                ending.status(),
                ending.reason(),
                hasRun ? Millis.of(began) : null,
                hasRun ? Millis.of(ending.elapsed()) : null,
                outcome.happened().stream().map(JsonEvent::of).toList(),
                JsonThread.of(outcome.happened()),
                outcome.judged().stream().map(JsonClaim::of).toList(),
                code);
    }

    private static String describe(Skipped skipped) {
        return skipped.remedy()
                .map(command -> skipped.reason() + ". Run: " + command)
                .orElse(skipped.reason());
    }
}
