package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Exercise;

/** The first failure cancels the siblings. */
final class FirstFailure {

    private FirstFailure() {}

    static Exercise entry() {
        return new Exercise(
                "Ex10FirstFailure",
                "failure",
                "One subtask fails: what becomes of the others?",
                ScopeHints.firstFailure(),
                List.of(
                        Cancellation.interrupted(
                                "the four others are cancelled in their sleep",
                                List.of("thread_0", "thread_1", "thread_2", "thread_3")),
                        Cancellation.mainCatches("out of tea", "main is handed the error, and tells the trail")));
    }
}
