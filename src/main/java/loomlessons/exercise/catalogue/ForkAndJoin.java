package loomlessons.exercise.catalogue;

import java.util.List;
import java.util.stream.Stream;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

/** Fork and join in a scope. */
final class ForkAndJoin {

    private static final Hints HINTS = new Hints(
            "Tea and cake can be made independently. Main needs both.",
            "Open a structured task scope in try (...), fork one subtask for each, and join the "
                    + "scope. Only after the join can you get() the result of a subtask.",
            LastHints.forkAndJoin());

    private static final List<String> MADE = List.of("cake", "tea");

    private ForkAndJoin() {}

    static Exercise entry() {
        return new Exercise("Ex09ForkAndJoin", "join", "What does a scope wait for?", HINTS, ForkAndJoin::demands);
    }

    static List<Demand> demands(Settings settings) {
        return List.of(
                Demand.that(
                        "Tea and cake are made, each once.",
                        Claim.inEveryLane("tea and cake are made, each once", ForkAndJoin::eachOnce)),
                Demand.that(
                        "Each is made on a virtual thread, in a subtask of a scope that main opens.",
                        Subtasks.ofMain("each is made in a subtask of a scope that main opened", MADE),
                        Identity.virtual("each is made on a virtual thread", MADE)),
                Demand.that(
                        "Both are made at the same time.",
                        Overlap.asleepAtOnce("tea and cake are made at the same time", MADE.size(), MADE)),
                Demand.that(
                        "Main says \"tea and cake\" after both are ready.",
                        Order.mainSaysAfter("tea and cake", "main says \"tea and cake\" when both are ready", MADE)),
                Demand.that(
                        "No other thread is started.",
                        Subtasks.noMoreThreads("no other thread is started", MADE.size())));
    }

    private static Verdict eachOnce(Trail trail) {
        List<String> made = trail.all(Kind.WAKE).stream()
                .flatMap(
                        wake -> wake.data() instanceof EventData.OfTask(String task) ? Stream.of(task) : Stream.empty())
                .filter(MADE::contains)
                .sorted()
                .toList();
        return Verdict.of(made.equals(MADE), made.isEmpty() ? "nothing was made" : "made: " + String.join(", ", made));
    }
}
