package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.exercise.claim.Lifetime;
import loomlessons.exercise.claim.MainSays;
import loomlessons.exercise.claim.SleeperThreads;
import loomlessons.lesson.Settings;

/** Say hello while the sleeper sleeps. */
final class HelloMeanwhile {

    private static final Hints HINTS = new Hints(
            "start() returns long before the sleeper wakes up. So why does main wait?",
            "The order matters: say hello before join(), but only after the sleeper has fallen asleep.",
            "trail.awaitAsleep(1) returns as soon as the sleeper sleeps. Say hello after it, and join "
                    + "after that.");

    private HelloMeanwhile() {}

    static Exercise entry() {
        return new Exercise(
                "Ex02HelloMeanwhile",
                "concurrency",
                "Does main go on while the sleeper sleeps?",
                HINTS,
                HelloMeanwhile::demands);
    }

    static List<Demand> demands(Settings settings) {
        return List.of(
                Demand.that(
                        "The sleeper wakes up before the JVM ends.",
                        Lifetime.allWakeUp("the sleeper wakes up before the JVM ends", 1)),
                Demand.that(
                        "Main says hello while the sleeper sleeps, and only then.",
                        MainSays.whileAsleep("hello", "main says hello while the sleeper sleeps")),
                Demand.that(
                        "The sleeper runs once, on a thread of its own.",
                        SleeperThreads.eachOnItsOwn("the sleeper runs on a thread of its own", 1)),
                Demand.that("No other thread is started.", SleeperThreads.noOther("no other thread is started")));
    }
}
