package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.Verdict;

/** The first success wins. */
final class FirstSuccess {

    private static final Hints HINTS = new Hints(
            "One answer is enough. Why does main wait for the slow one?",
            "There is a policy for it: the first subtask that succeeds gives the result of the whole "
                    + "scope, and the others are cancelled. A failure decides nothing as long as another may "
                    + "succeed.",
            LastHints.firstSuccess());

    private FirstSuccess() {}

    static Exercise entry() {
        return new Exercise(
                "Ex11FirstSuccess",
                "failure",
                "Three are asked, one answer is enough: when does main go on?",
                HINTS,
                List.of(
                        Claim.inEveryLane("main says the first answer", trail -> {
                            Event said = Order.saidByMain("fast answers", trail);
                            return Verdict.of(true, "said at " + said.at());
                        }),
                        Cancellation.interrupted("the slow one is cancelled in its sleep", List.of("slow"))));
    }
}
