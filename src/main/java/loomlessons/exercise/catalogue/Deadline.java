package loomlessons.exercise.catalogue;

import java.time.Duration;
import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

/** A deadline on a scope. */
final class Deadline {

    private static final Hints HINTS = new Hints(
            "You can't make the slow one faster. But main can stop waiting.",
            "The deadline belongs to the scope, not to a subtask: after it, the subtasks are "
                    + "cancelled and main gets a TimeoutException.",
            LastHints.deadline());

    private Deadline() {}

    static Exercise entry() {
        return new Exercise(
                "Ex12Deadline", "failure", "How long should a scope wait?", HINTS, Demand.unlisted(Deadline::claims));
    }

    static List<Claim> claims(Settings settings) {
        Duration deadline = settings.sleep().multipliedBy(3);
        return List.of(
                Cancellation.interrupted("the slow one is cancelled in its sleep", List.of("slow")),
                Cancellation.mainCatches("TimeoutException", "main is told of the deadline, and tells the trail"),
                Claim.inEveryLane(
                        "main doesn't give up before the deadline", trail -> waitsLongEnough(trail, deadline)),
                Claim.inEveryLane(
                        "main gives up at the deadline, not long after", trail -> givesUpInTime(trail, deadline)));
    }

    private static Verdict waitsLongEnough(Trail trail, Duration deadline) {
        Duration waited = trail.first(new EventData.OfTask("main")).until(stop(trail));
        return Verdict.of(waited.compareTo(deadline) >= 0, evidence(waited, deadline));
    }

    /**
     * Before twice the deadline, and long before the slow one would end. Counted from its start, as the deadline counts
     * from the opening of the scope.
     */
    private static Verdict givesUpInTime(Trail trail, Duration deadline) {
        Duration waited = trail.first(new EventData.OfTask("slow")).until(stop(trail));
        return Verdict.of(waited.compareTo(deadline.multipliedBy(7).dividedBy(4)) < 0, evidence(waited, deadline));
    }

    private static Event stop(Trail trail) {
        return trail.first(Kind.INTERRUPT);
    }

    private static String evidence(Duration waited, Duration deadline) {
        return "the slow one was stopped after %s s; the deadline is %s s"
                .formatted(Seconds.measured(waited), Seconds.asked(deadline));
    }
}
