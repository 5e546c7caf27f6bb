package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

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
                "Ex01NamedThread",
                "start",
                "On which thread does the sleeper run?",
                HINTS,
                Demand.unlisted(NamedThread::claims));
    }

    static List<Claim> claims(Settings settings) {
        return List.of(
                Claim.inEveryLane("the sleeper runs on a thread of its own", NamedThread::runsElsewhere),
                Identity.platform("it is a platform thread"),
                Identity.named("its thread has the name thread1", List.of("thread1")),
                Order.wakesBeforeTheJvmEnds("thread1", "the sleeper wakes up before the JVM ends"));
    }

    private static Verdict runsElsewhere(Trail trail) {
        Event asleep = trail.first(Kind.SLEEP);
        return Verdict.of(
                !Identity.isOnMain(asleep, trail), "it slept on the thread " + Identity.name(asleep.thread()));
    }
}
