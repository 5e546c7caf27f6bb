package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.exercise.claim.Lifetime;
import loomlessons.exercise.claim.SleeperThreads;
import loomlessons.lesson.Settings;

/** A virtual thread can't be a user thread. */
final class VirtualIsDaemon {

    private static final Hints HINTS = new Hints(
            "The compiler is right: the builder of a virtual thread has no method daemon(...). What "
                    + "does that say about virtual threads?",
            "A virtual thread is always a daemon, so the JVM doesn't wait for it. Which thread can?",
            "Remove daemon(false), keep the thread in a variable, and let main call join() on it.");

    private VirtualIsDaemon() {}

    static Exercise entry() {
        return new Exercise(
                "Ex07VirtualIsDaemon",
                "daemon",
                "Can a virtual thread keep the JVM alive?",
                HINTS,
                VirtualIsDaemon::demands);
    }

    static List<Demand> demands(Settings settings) {
        return List.of(
                Demand.that(
                        "The sleeper wakes up before the JVM ends, however long that takes.",
                        Lifetime.allWakeUp("the sleeper wakes up before the JVM ends", 1)),
                Demand.that(
                        "It runs once, on a virtual thread of its own.",
                        SleeperThreads.eachOnItsOwn("the sleeper runs on a thread of its own", 1),
                        SleeperThreads.virtual("the sleeper runs on a virtual thread", 1)));
    }
}
