package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Settings;

/** Fork and join in a scope. */
final class ForkAndJoin {

    private static final Hints HINTS = new Hints(
            "Tea and cake can be made independently. Main needs both.",
            "Open a structured task scope in try (...), fork one subtask for each, and join the "
                    + "scope. Only after the join can you get() the result of a subtask.",
            LastHints.forkAndJoin());

    private ForkAndJoin() {}

    static Exercise entry() {
        return new Exercise(
                "Ex09ForkAndJoin", "join", "What does a scope wait for?", HINTS, Demand.unlisted(ForkAndJoin::claims));
    }

    static List<Claim> claims(Settings settings) {
        return List.of(
                Overlap.asleepAtOnce("tea and cake are made at once", 2),
                Identity.virtual("they are made on virtual threads, as subtasks are"),
                Order.mainSaysAfterWaking("tea and cake", "main says \"tea and cake\" when both are ready", 2));
    }
}
