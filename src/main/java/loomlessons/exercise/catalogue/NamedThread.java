package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.exercise.claim.Lifetime;
import loomlessons.exercise.claim.SleeperThreads;
import loomlessons.lesson.Settings;

/** Start a named thread. */
final class NamedThread {

    private static final Hints HINTS = new Hints(
            "If main calls run(), main does the work itself. Another thread has to call run().",
            "Thread.ofPlatform() returns a builder. Give it a name, and the task to start.",
            "Thread.ofPlatform().name(...).start(sleeper): start() returns at once, and the new "
                    + "thread calls run().");

    private NamedThread() {}

    static Exercise entry() {
        return new Exercise(
                "Ex01NamedThread", "start", "On which thread does the sleeper run?", HINTS, NamedThread::demands);
    }

    static List<Demand> demands(Settings settings) {
        return List.of(
                Demand.that(
                        "The sleeper wakes up before the JVM ends.",
                        Lifetime.allWakeUp("the sleeper wakes up before the JVM ends", 1)),
                Demand.that(
                        "It runs once, on a platform thread of its own.",
                        SleeperThreads.eachOnItsOwn("the sleeper runs on a thread of its own", 1),
                        SleeperThreads.platform("it is a platform thread", 1)),
                Demand.that(
                        "The name of this thread is thread1.",
                        SleeperThreads.named("its thread has the name thread1", "thread1")),
                Demand.that("No other thread is started.", SleeperThreads.noOther("no other thread is started")));
    }
}
