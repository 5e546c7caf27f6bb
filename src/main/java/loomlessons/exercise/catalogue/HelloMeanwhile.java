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
                Demand.unlisted(HelloMeanwhile::claims));
    }

    static List<Claim> claims(Settings settings) {
        return List.of(
                Claim.inEveryLane("main says hello while the sleeper sleeps", HelloMeanwhile::whileAsleep),
                Order.wakesBeforeTheJvmEnds("thread1", "the sleeper wakes up before the JVM ends"));
    }

    private static Verdict whileAsleep(Trail trail) {
        Event hello = Order.saidByMain("hello", trail);
        Event asleep = trail.first(Kind.SLEEP);
        boolean hasWoken = trail.all(Kind.WAKE).stream().anyMatch(wake -> wake.isBefore(hello));
        if (hello.isBefore(asleep)) {
            return Verdict.of(false, "hello came before thread1 fell asleep");
        }
        return Verdict.of(
                !hasWoken,
                "hello came %s thread1 %s"
                        .formatted(hasWoken ? "after" : "while", hasWoken ? "had woken up" : "slept"));
    }
}
