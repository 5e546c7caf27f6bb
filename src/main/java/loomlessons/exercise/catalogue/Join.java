package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.exercise.claim.Lifetime;
import loomlessons.exercise.claim.MainSays;
import loomlessons.exercise.claim.SleeperThreads;
import loomlessons.lesson.Settings;

/** Wait for a thread. */
final class Join {

    private static final Hints HINTS = new Hints(
            "Main can't know when the sleeper wakes up. Which object knows?",
            "If main only sleeps, no sleep is long enough on a busy machine. Wait until the thread ends.",
            "thread.join() returns only after the thread has ended. Call it before main says hello.");

    private Join() {}

    static Exercise entry() {
        return new Exercise("Ex03Join", "join", "How does main wait for a thread?", HINTS, Join::demands);
    }

    static List<Demand> demands(Settings settings) {
        return List.of(
                Demand.that(
                        "The sleeper wakes up before the JVM ends.",
                        Lifetime.allWakeUp("the sleeper wakes up before the JVM ends", 1)),
                Demand.that(
                        "Main says hello only after the sleeper has woken up, however long that takes.",
                        MainSays.afterWaking("hello", "main says hello after the wake-up", 1)),
                Demand.that(
                        "The sleeper runs once, on a thread of its own.",
                        SleeperThreads.eachOnItsOwn("the sleeper runs on a thread of its own", 1)),
                Demand.that("No other thread is started.", SleeperThreads.noOther("no other thread is started")));
    }
}
