package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

/** Start a named thread. */
final class NamedThread {

    private static final Hints HINTS = new Hints(
            "To call run() is to do the work yourself. Something else has to call it.",
            "Thread.ofPlatform() gives a builder. A builder can be told a name, and what to start.",
            "Thread.ofPlatform().name(...).start(sleeper): start() calls run() on the new thread, and "
                    + "returns at once.");

    private NamedThread() {}

    static Exercise entry() {
        return new Exercise(
                "Ex01NamedThread",
                "start",
                "On which thread does the sleeper run?",
                HINTS,
                List.of(
                        Claim.inEveryLane("the sleeper runs on a thread of its own", NamedThread::runsElsewhere),
                        Identity.platform("it is a platform thread"),
                        Identity.named("its thread has the name thread1", List.of("thread1")),
                        Order.wakesBeforeTheJvmEnds("thread1", "the sleeper wakes up before the JVM ends")));
    }

    private static Verdict runsElsewhere(Trail trail) {
        Event asleep = trail.first(Kind.SLEEP);
        return Verdict.of(
                !Identity.isOnMain(asleep, trail), "it slept on the thread " + Identity.name(asleep.thread()));
    }
}
