package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Hints;

/** The first failure cancels the siblings. */
final class FirstFailure {

    private static final Hints HINTS = Hints.byRelease(
            "This scope waits for all its subtasks, whatever becomes of them. Which policy gives up at the first failure?",
            "Two things are missing: a scope that cancels the others when one fails, and the error itself, which main has "
                    + "to catch and hand to trail.caught(...).",
            "Open new StructuredTaskScope.ShutdownOnFailure(), call scope.join().throwIfFailed(), and "
                    + "catch (ExecutionException failed) { trail.caught(failed.getCause()); }",
            "Open with Joiner.awaitAllSuccessfulOrThrow(): scope.join() throws then. "
                    + "catch (StructuredTaskScope.FailedException failed) { trail.caught(failed.getCause()); }");

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
