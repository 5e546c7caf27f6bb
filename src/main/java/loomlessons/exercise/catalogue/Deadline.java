package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

/** A deadline on a scope. */
final class Deadline {

    private static final Hints HINTS = new Hints(
            "Nobody can make the slow one faster. Main can stop waiting.",
            "The deadline belongs to the scope, not to a subtask: when it has passed, the subtasks are "
                    + "cancelled and main is told by a TimeoutException.",
            LastHints.deadline());

    private Deadline() {}

    static Exercise entry() {
        return new Exercise(
                "Ex12Deadline",
                "failure",
                "How long is a scope to wait?",
                HINTS,
                List.of(
                        Cancellation.interrupted("the slow one is cancelled in its sleep", List.of("slow")),
                        Cancellation.mainCatches(
                                "TimeoutException", "main is told of the deadline, and tells the trail"),
                        Claim.inEveryLane("main doesn't give up before the deadline", Deadline::waitsLongEnough)));
    }

    private static Verdict waitsLongEnough(Trail trail) {
        Event start = trail.told("main starts");
        Event stopped = trail.first(Kind.INTERRUPT);
        return Verdict.of(
                start.until(stopped).compareTo(Exercise.SETTINGS.sleep()) >= 0,
                "the slow one was stopped after %s s; the deadline is %s s"
                        .formatted(Seconds.measured(start.until(stopped)), Seconds.asked(Exercise.SETTINGS.sleep())));
    }
}
