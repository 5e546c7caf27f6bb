package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

/** One thread per task, by an executor. */
final class ThreadPerTask {

    private static final Hints HINTS = new Hints(
            "A pool reuses threads because they are expensive. Are virtual threads expensive?",
            "The tasks of the evening run on the threads of the morning. Look for an executor without a pool.",
            "Executors.newVirtualThreadPerTaskExecutor() starts a new virtual thread for each task.");

    private ThreadPerTask() {}

    static Exercise entry() {
        return new Exercise(
                "Ex08ThreadPerTask",
                "scale",
                "Do virtual threads need a pool?",
                HINTS,
                Demand.unlisted(ThreadPerTask::claims));
    }

    static List<Claim> claims(Settings settings) {
        int tasksOfARound = settings.threads();
        int tasks = 2 * tasksOfARound;
        return List.of(
                Identity.virtual("every task runs on a virtual thread"),
                Identity.ownThreads("every task has a thread of its own, used once", tasks),
                Claim.inEveryLane("no thread lives on when its task has ended", ThreadPerTask::endsWithItsTask),
                Overlap.asleepAtOnce("the five tasks of a round are asleep at once", tasksOfARound),
                Order.mainSaysAfterWaking("hello", "main says hello after the last wake-up", tasks));
    }

    private static Verdict endsWithItsTask(Trail trail) {
        Event said = trail.first(Kind.SAY);
        return Verdict.of(
                said.data().equals(new EventData.Said("0 threads live on without a task")),
                "after the morning, " + said.text());
    }
}
