package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Exercise;

/** Fork and join in a scope. */
final class ForkAndJoin {

    private ForkAndJoin() {}

    static Exercise entry() {
        return new Exercise(
                "Ex09ForkAndJoin",
                "join",
                "What does a scope wait for?",
                ScopeHints.forkAndJoin(),
                List.of(
                        Overlap.asleepAtOnce("tea and cake are made at once", 2),
                        Identity.virtual("they are made on virtual threads, as subtasks are"),
                        Order.mainSaysAfterWaking(
                                "tea and cake", "main says \"tea and cake\" when both are ready", 2)));
    }
}
