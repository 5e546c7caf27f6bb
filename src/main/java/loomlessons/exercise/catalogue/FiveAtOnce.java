package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.exercise.claim.Lifetime;
import loomlessons.exercise.claim.MainSays;
import loomlessons.exercise.claim.SleeperThreads;
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
                FiveAtOnce::demands);
    }

    static List<Demand> demands(Settings settings) {
        int sleepers = settings.threads();
        return List.of(
                Demand.that(
                        "All five sleepers wake up before the JVM ends.",
                        Lifetime.allWakeUp("all five wake up before the JVM ends", sleepers)),
                Demand.that(
                        "All five sleep at the same time.",
                        Overlap.allAsleepAtOnce("all five are asleep at once", sleepers)),
                Demand.that(
                        "Main says hello only after the last one has woken up.",
                        MainSays.afterWaking("hello", "main says hello after the last wake-up", sleepers)),
                Demand.that(
                        "Each of the five runs once, on a thread of its own: main is none of them.",
                        SleeperThreads.eachOnItsOwn("each sleeper runs on a thread of its own", sleepers)),
                Demand.that("No other thread is started.", SleeperThreads.noOther("no other thread is started")));
    }
}
