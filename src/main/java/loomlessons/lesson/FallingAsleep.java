package loomlessons.lesson;

import java.util.LinkedHashSet;
import java.util.Set;

/** Counts the sleepers of a trail that have been asleep: between saying so and sleeping, a thread is still awake. */
final class FallingAsleep {

    private final Set<Thread> stillAwake = new LinkedHashSet<>();
    private int sleepers;

    /** Takes in what a thread has just recorded. */
    void note(Thread thread, Kind kind) {
        if (kind == Kind.SLEEP) {
            sleepers++;
            stillAwake.add(thread);
        } else {
            stillAwake.remove(thread);
        }
    }

    /** How many were seen in state {@link Thread.State#TIMED_WAITING} or have woken since. */
    int seenAsleep() {
        stillAwake.removeIf(thread -> thread.getState() == Thread.State.TIMED_WAITING);
        return sleepers - stillAwake.size();
    }
}
