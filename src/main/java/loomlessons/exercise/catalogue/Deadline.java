package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

/** A deadline on a scope. */
final class Deadline {

    private Deadline() {}

    static Exercise entry() {
        return new Exercise(
                "Ex12Deadline",
                "failure",
                "How long is a scope to wait?",
                ScopeHints.deadline(),
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
