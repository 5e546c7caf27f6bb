package loomlessons.lesson.trail;

import java.util.LinkedHashSet;
import java.util.Set;

/** Counts the sleepers of a trail that really fell asleep: after its event a thread is still awake for a moment. */
public final class SleepDetector {

    private final Set<Thread> stillAwake = new LinkedHashSet<>();
    private int sleepers;

    /** The thread is about to sleep. */
    public void isAboutToSleep(Thread thread) {
        sleepers++;
        stillAwake.add(thread);
    }

    /** The thread does something else, so it is no longer asleep. */
    public void isAwake(Thread thread) {
        stillAwake.remove(thread);
    }

    /** How many were seen in state {@link Thread.State#TIMED_WAITING} or have woken again. */
    public int seenAsleep() {
        stillAwake.removeIf(thread -> thread.getState() == Thread.State.TIMED_WAITING);
        return sleepers - stillAwake.size();
    }
}
