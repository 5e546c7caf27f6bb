package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Hints;

/** The first failure cancels the siblings. */
final class FirstFailure {

    private static final Hints HINTS = new Hints(
            "This scope waits for all its subtasks, whatever becomes of them. Which policy gives up at "
                    + "the first failure?",
            "Two things are missing: a scope that cancels the others when one fails, and the error "
                    + "itself, which main has to catch and hand to trail.caught(...).",
            LastHints.firstFailure());

    private FirstFailure() {}

    static Exercise entry() {
        return new Exercise(
                "Ex10FirstFailure",
                "failure",
                "One subtask fails: what becomes of the others?",
                HINTS,
                List.of(
                        Cancellation.interrupted(
                                "the four others are cancelled in their sleep",
                                List.of("thread_0", "thread_1", "thread_2", "thread_3")),
                        Cancellation.mainCatches("out of tea", "main is handed the error, and tells the trail")));
    }
}
