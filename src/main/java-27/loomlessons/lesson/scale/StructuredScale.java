package loomlessons.lesson.scale;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;

/** Lets more and more sleepers sleep at once, each as a subtask of one scope. */
public final class StructuredScale {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        for (int sleepers : ScaleLesson.SIZES) {
            Round.run(new WitnessedSleeps(sleepers, settings.sleep()), StructuredScale::sleepAll, trail);
        }
    }

    /** Forks a subtask for each sleep task, then joins the scope. */
    public static void sleepAll(SleepTimings timings) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open()) {
            for (int i = 0; i < timings.sleepers(); i++) {
                scope.fork(timings.task(i));
            }
            scope.join();
        }
    }
}
