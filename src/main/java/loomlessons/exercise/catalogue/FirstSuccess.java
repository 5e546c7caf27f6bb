package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.exercise.catalogue.Cancellation.Cause;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;

/** The first success wins. */
final class FirstSuccess {

    private static final Hints HINTS = new Hints(
            "One answer is enough. Why does main wait for the slow one?",
            "There is a policy for this: the first subtask that succeeds gives the result of the "
                    + "whole scope, and the others are cancelled. A failure decides nothing while another "
                    + "subtask may still succeed.",
            LastHints.firstSuccess());

    private static final int QUESTIONS = 3;

    private static final Cause ANSWER =
            new Cause("the fast one", "had its answer", trail -> Order.ofTask("fast", Kind.WAKE, trail));

    private FirstSuccess() {}

    static Exercise entry() {
        return new Exercise(
                "Ex11FirstSuccess",
                "failure",
                "Three subtasks are asked, one answer is enough: when does main continue?",
                HINTS,
                FirstSuccess::demands);
    }

    static List<Demand> demands(Settings settings) {
        return List.of(
                Demand.that(
                        "All three are asked, as subtasks of a scope that main opens: slow, fast, and the one that fails.",
                        Subtasks.ofMain(
                                "all three are asked in subtasks of a scope that main opened",
                                List.of("slow", "fast"),
                                "the one that fails")),
                Demand.that(
                        "The slow one is cancelled in its sleep.",
                        Cancellation.interrupted("the slow one is cancelled in its sleep", List.of("slow"))),
                Demand.that(
                        "The first answer cancels it, whenever it comes.",
                        Cancellation.causedBy("the first answer cancels it, nothing else", ANSWER, List.of("slow"))),
                Demand.that(
                        "Main says the first answer, word for word, when it is there.",
                        Order.mainSaysAfter(
                                "fast answers", "main says the first answer when it is there", List.of("fast"))),
                Demand.that(
                        "No other thread is started.",
                        Subtasks.noMoreThreads("no other thread is started", QUESTIONS)));
    }
}
