package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Settings;

/** Limit concurrency with a semaphore instead of a pool. */
final class LimitBySemaphore {

    private static final int TASKS = 4;
    private static final int AT_ONCE = 2;

    private static final Hints HINTS = new Hints(
            "The pool does two jobs here: it makes threads, and it limits how many tasks run. You "
                    + "need only one of the two.",
            "Give each task a virtual thread, and let all tasks share one Semaphore with two permits. "
                    + "A task waits for a permit, sleeps, and gives the permit back.",
            "In the task: permits.acquire(); try { sleeper.run(); } finally { permits.release(); }. "
                    + "The executor is Executors.newVirtualThreadPerTaskExecutor().");

    private LimitBySemaphore() {}

    static Exercise entry() {
        return new Exercise(
                "Ex14LimitBySemaphore",
                "scale",
                "How do you limit concurrency without a pool?",
                HINTS,
                Demand.unlisted(LimitBySemaphore::claims));
    }

    static List<Claim> claims(Settings settings) {
        return List.of(
                Identity.virtual("every task runs on a virtual thread"),
                Identity.ownThreads("every task has a thread of its own", TASKS),
                Overlap.neverMoreAsleepAtOnce("never more than two are asleep at once", AT_ONCE),
                Overlap.asleepAtOnce("two are asleep at once", AT_ONCE),
                Order.mainSaysAfterWaking("hello", "main says hello after the last wake-up", TASKS));
    }
}
