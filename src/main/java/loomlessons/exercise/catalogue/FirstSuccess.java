package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.Verdict;

/** The first success wins. */
final class FirstSuccess {

    private FirstSuccess() {}

    static Exercise entry() {
        return new Exercise(
                "Ex11FirstSuccess",
                "failure",
                "Three are asked, one answer is enough: when does main go on?",
                ScopeHints.firstSuccess(),
                List.of(
                        Claim.inEveryLane("main says the first answer", trail -> {
                            Event said = Order.saidByMain("fast answers", trail);
                            return Verdict.of(true, "said at " + said.at());
                        }),
                        Cancellation.interrupted("the slow one is cancelled in its sleep", List.of("slow"))));
    }
}
