package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Settings;

/** The first failure cancels the siblings. */
final class FirstFailure {

    private static final Hints HINTS = new Hints(
            "This scope waits for all its subtasks, whether they fail or not. Which policy stops at "
                    + "the first failure?",
            "Two things are missing: a scope that cancels the others when one fails, and code in main "
                    + "that catches the error and passes it to trail.caught(...).",
            LastHints.firstFailure());

    private FirstFailure() {}

    static Exercise entry() {
        return new Exercise(
                "Ex10FirstFailure",
                "failure",
                "One subtask fails: what happens to the others?",
                HINTS,
                Demand.unlisted(FirstFailure::claims));
    }

    static List<Claim> claims(Settings settings) {
        return List.of(
                Cancellation.interrupted(
                        "the four others are cancelled in their sleep",
                        List.of("thread_0", "thread_1", "thread_2", "thread_3")),
                Cancellation.mainCatches("out of tea", "main is handed the error, and tells the trail"));
    }
}
