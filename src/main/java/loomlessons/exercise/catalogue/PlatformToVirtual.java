package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.exercise.claim.Lifetime;
import loomlessons.exercise.claim.MainSays;
import loomlessons.exercise.claim.SleeperThreads;
import loomlessons.lesson.Settings;

/** Make platform threads virtual. */
final class PlatformToVirtual {

    private static final Hints HINTS = new Hints(
            "Both kinds of thread are built in the same way, and joined in the same way.",
            "Thread.ofVirtual() returns a builder as well. Keep the names: a virtual thread has no "
                    + "name unless you give it one.",
            "Write ofVirtual() instead of ofPlatform(), and leave name(...) and start(...) unchanged.");

    private static final List<String> NAMES = List.of("thread_0", "thread_1", "thread_2", "thread_3", "thread_4");

    private PlatformToVirtual() {}

    static Exercise entry() {
        return new Exercise(
                "Ex06PlatformToVirtual",
                "multithreading",
                "What has to change to make a thread virtual?",
                HINTS,
                PlatformToVirtual::demands);
    }

    static List<Demand> demands(Settings settings) {
        int sleepers = settings.threads();
        return List.of(
                Demand.that(
                        "All five sleepers wake up before the JVM ends.",
                        Lifetime.allWakeUp("all five wake up before the JVM ends", sleepers)),
                Demand.that(
                        "Each of the five runs once, on a virtual thread of its own.",
                        SleeperThreads.eachOnItsOwn("each sleeper runs on a thread of its own", sleepers),
                        SleeperThreads.virtual("every sleeper runs on a virtual thread", sleepers)),
                Demand.that(
                        "Each thread has the name of its sleeper: thread_0 to thread_4.",
                        SleeperThreads.namedAsTheirSleepers("the threads are named thread_0 to thread_4", NAMES)),
                Demand.that(
                        "All five sleep at the same time.",
                        Overlap.allAsleepAtOnce("all five are asleep at once", sleepers)),
                Demand.that(
                        "Main says hello only after the last one has woken up.",
                        MainSays.afterWaking("hello", "main says hello after the last wake-up", sleepers)),
                Demand.that("No other thread is started.", SleeperThreads.noOther("no other thread is started")));
    }
}
