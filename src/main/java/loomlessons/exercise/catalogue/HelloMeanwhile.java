package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

/** Say hello while the sleeper sleeps. */
final class HelloMeanwhile {

    private static final Hints HINTS = new Hints(
            "start() has returned long before the sleeper wakes up. What makes main wait all the same?",
            "Two things decide: hello has to come before join(), and not before the sleeper is asleep.",
            "trail.awaitAsleep(1) returns once the sleeper sleeps. Say hello after it, and join after " + "that.");

    private HelloMeanwhile() {}

    static Exercise entry() {
        return new Exercise(
                "Ex02HelloMeanwhile",
                "concurrency",
                "Does main go on while the sleeper sleeps?",
                HINTS,
                List.of(
                        Claim.inEveryLane("main says hello while the sleeper sleeps", HelloMeanwhile::whileAsleep),
                        Order.wakesBeforeTheJvmEnds("thread1", "the sleeper wakes up before the JVM ends")));
    }

    private static Verdict whileAsleep(Trail trail) {
        Event hello = Order.saidByMain("hello", trail);
        Event asleep = trail.first(Kind.SLEEP);
        boolean stillAsleep = trail.all(Kind.WAKE).stream().noneMatch(wake -> wake.isBefore(hello));
        String after = stillAsleep ? "before the wake-up" : "after the wake-up";
        return Verdict.of(
                asleep.isBefore(hello) && stillAsleep,
                "asleep at %s, hello at %s, %s".formatted(asleep.at(), hello.at(), after));
    }
}
