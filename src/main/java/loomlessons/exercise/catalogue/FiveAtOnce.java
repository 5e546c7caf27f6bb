package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Settings;

/** Let five sleepers sleep at once. */
final class FiveAtOnce {

    private static final Hints HINTS = new Hints(
            "When does the second thread start: before or after the first one has woken up?",
            "Start all of them first, then wait. For that, main has to keep the threads that it has started.",
            "In the first loop, add each thread to a List<Thread>; in a second loop, join them. Join "
                    + "all five, not only the last one: it may wake up before the others.");

    private FiveAtOnce() {}

    static Exercise entry() {
        return new Exercise(
                "Ex04FiveAtOnce",
                "multithreading",
                "Do five sleepers take one sleep, or five?",
                HINTS,
                Demand.unlisted(FiveAtOnce::claims));
    }

    static List<Claim> claims(Settings settings) {
        return List.of(
                Overlap.asleepAtOnce("all five are asleep at once", settings.threads()),
                Order.mainSaysAfterWaking("hello", "main says hello after the last wake-up", settings.threads()));
    }
}
