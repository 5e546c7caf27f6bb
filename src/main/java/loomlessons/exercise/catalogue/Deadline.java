package loomlessons.exercise.catalogue;

import java.time.Duration;
import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Hints;
import loomlessons.lesson.Claim;
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

    private static final Duration DEADLINE = Exercise.SETTINGS.sleep().multipliedBy(2);

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
                        Claim.inEveryLane("main doesn't give up before the deadline", Deadline::waitsLongEnough),
                        Claim.inEveryLane("main gives up at the deadline, not long after", Deadline::givesUpInTime)));
    }

    private static Verdict waitsLongEnough(Trail trail) {
        return Verdict.of(untilTheEnd(trail).compareTo(DEADLINE) >= 0, evidence(trail));
    }

    /** Nearer to the deadline than to its double, and far from the end of the slow one. */
    private static Verdict givesUpInTime(Trail trail) {
        return Verdict.of(untilTheEnd(trail).compareTo(DEADLINE.multipliedBy(2)) < 0, evidence(trail));
    }

    private static Duration untilTheEnd(Trail trail) {
        return trail.told("main starts").until(trail.first(Kind.INTERRUPT));
    }

    private static String evidence(Trail trail) {
        return "the slow one was stopped after %s s; the deadline is %s s"
                .formatted(Seconds.measured(untilTheEnd(trail)), Seconds.asked(DEADLINE));
    }
}
