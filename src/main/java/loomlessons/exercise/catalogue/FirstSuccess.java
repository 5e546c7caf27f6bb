package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Verdict;

/** The first success wins. */
final class FirstSuccess {

    private static final Hints HINTS = new Hints(
            "One answer is enough. Why does main wait for the slow one?",
            "There is a policy for this: the first subtask that succeeds gives the result of the "
                    + "whole scope, and the others are cancelled. A failure decides nothing while another "
                    + "subtask may still succeed.",
            LastHints.firstSuccess());

    private FirstSuccess() {}

    static Exercise entry() {
        return new Exercise(
                "Ex11FirstSuccess",
                "failure",
                "Three subtasks are asked, one answer is enough: when does main continue?",
                HINTS,
                Demand.unlisted(FirstSuccess::claims));
    }

    static List<Claim> claims(Settings settings) {
        return List.of(
                Claim.inEveryLane("main says the first answer", trail -> {
                    Event said = Order.saidByMain("fast answers", trail);
                    return Verdict.of(true, "said at " + said.at());
                }),
                Cancellation.interrupted("the slow one is cancelled in its sleep", List.of("slow")));
    }
}
