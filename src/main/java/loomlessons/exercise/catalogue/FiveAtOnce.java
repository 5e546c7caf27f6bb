package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Hints;

/** Let five sleepers sleep at once. */
final class FiveAtOnce {

    private static final int SLEEPERS = Exercise.SETTINGS.threads();

    private static final Hints HINTS = new Hints(
            "When is the second thread started: before or after the first one has woken up?",
            "Start all of them first, and wait afterwards. For that, main has to remember whom it has " + "started.",
            "Add each thread to a List<Thread> in the first loop, and join them in a second one. All "
                    + "five, not the last one: nobody says that it wakes up last.");

    private FiveAtOnce() {}

    static Exercise entry() {
        return new Exercise(
                "Ex04FiveAtOnce",
                "multithreading",
                "Do five sleepers take one sleep, or five?",
                HINTS,
                List.of(
                        Overlap.asleepAtOnce("all five are asleep at once", SLEEPERS),
                        Order.mainSaysAfterWaking("hello", "main says hello after the last wake-up", SLEEPERS)));
    }
}
