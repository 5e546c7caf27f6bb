package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.exercise.catalogue.Cancellation.Cause;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;

/** The first failure cancels the siblings. */
final class FirstFailure {

    private static final Hints HINTS = new Hints(
            "This scope waits for all its subtasks, whether they fail or not. Which policy stops at "
                    + "the first failure?",
            "Two things are missing: a scope that cancels the others when one fails, and code in main "
                    + "that catches the error and passes it to trail.caught(...).",
            LastHints.firstFailure());

    private static final List<String> OTHERS = List.of("thread_0", "thread_1", "thread_2", "thread_3");

    private static final Cause FAILURE = new Cause(
            "the fifth", "failed", trail -> trail.all(Kind.THROW).stream().findFirst());

    private FirstFailure() {}

    static Exercise entry() {
        return new Exercise(
                "Ex10FirstFailure",
                "failure",
                "One subtask fails: what happens to the others?",
                HINTS,
                FirstFailure::demands);
    }

    static List<Demand> demands(Settings settings) {
        return List.of(
                Demand.that(
                        "All five run as subtasks of a scope that main opens: thread_0 to thread_3, and the fifth, which fails.",
                        Subtasks.ofMain("all five are subtasks of a scope that main opened", OTHERS, "the fifth")),
                Demand.that(
                        "The other four are cancelled in their sleep.",
                        Cancellation.interrupted("the other four are cancelled in their sleep", OTHERS)),
                Demand.that(
                        "The failure cancels them, whenever it happens.",
                        Cancellation.causedBy("the failure cancels them, nothing else", FAILURE, OTHERS)),
                Demand.that(
                        "Main catches the error of the fifth, and passes it to trail.caught(...).",
                        Cancellation.mainCatches(
                                "main catches the error of the fifth", FirstFailure::isOutOfTea, FAILURE)),
                Demand.that(
                        "No other thread is started.",
                        Subtasks.noMoreThreads("no other thread is started", OTHERS.size() + 1)));
    }

    /** The error itself, or one that has it as its cause and so names it in its message. */
    private static boolean isOutOfTea(EventData.Caught error) {
        return error.message().contains("out of tea");
    }
}
