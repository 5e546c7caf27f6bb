package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Hints;

/** Wait for a thread. */
final class Join {

    private static final Hints HINTS = new Hints(
            "Main doesn't know when the sleeper wakes up. Who does?",
            "No sleep of main's own is long enough on a machine that is busy: wait for the end of the "
                    + "thread itself.",
            "thread.join() returns when the thread has ended, and not before. It belongs in front of " + "hello.");

    private Join() {}

    static Exercise entry() {
        return new Exercise(
                "Ex03Join",
                "join",
                "How does main wait for a thread?",
                HINTS,
                List.of(Order.mainSaysAfterWaking("hello", "main says hello after the wake-up", 1)));
    }
}
