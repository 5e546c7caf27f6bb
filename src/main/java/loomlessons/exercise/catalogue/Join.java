package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
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
        return List.of(Demand.that(
                "Main says hello after the sleeper has woken up, however long that takes.",
                Order.mainSaysAfterWaking("hello", "main says hello after the wake-up", 1)));
    }
}
