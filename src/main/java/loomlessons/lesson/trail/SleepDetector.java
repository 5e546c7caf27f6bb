package loomlessons.lesson.trail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the sleepers of a trail that really fell asleep: after its event a thread is still awake for a moment. It counts
 * in rounds, each from the end of the one before to the moment in which enough were asleep.
 */
public final class SleepDetector {

    /** A sleeper that was seen to wait for something else than the end of a sleep, and what that is. */
    public record OtherWait(Thread thread, Wait what) {}

    private final Map<Thread, Integer> stillAwake = new LinkedHashMap<>();
    private final Map<Thread, Integer> asleep = new LinkedHashMap<>();
    private final Set<Thread> waitingOtherwise = new HashSet<>();
    private int round;
    private int wokenInRound;
    private int watchers;

    /** The thread is about to sleep. */
    public void isAboutToSleep(Thread thread) {
        isAwake(thread, false);
        stillAwake.put(thread, round);
    }

    /**
     * The thread does something else, so it is no longer asleep.
     *
     * @param hasWoken whether it says so itself; otherwise, it hasn't slept at all if it was seen in another wait
     */
    public void isAwake(Thread thread, boolean hasWoken) {
        Integer sleptSince = asleep.containsKey(thread) ? asleep.remove(thread) : stillAwake.remove(thread);
        boolean hasSlept = hasWoken || !waitingOtherwise.contains(thread);
        waitingOtherwise.remove(thread);
        // Who sleeps since an earlier round counts only as long as somebody could still see it.
        if (sleptSince != null && hasSlept && (sleptSince == round || watchers > 0)) {
            wokenInRound++;
        }
    }

    /** Somebody begins to wait for sleepers. */
    public void beginWatch() {
        watchers++;
    }

    /** Enough sleepers were asleep, or nobody waits for them any longer; the next round begins. */
    public void endWatch() {
        watchers--;
        round++;
        wokenInRound = 0;
    }

    /** How many are in {@link Thread#sleep(long)}, or have woken in this round. */
    public int seenAsleep() {
        List<Thread> fallen = stillAwake.keySet().stream()
                .filter(thread -> thread.getState() == Thread.State.TIMED_WAITING)
                .filter(thread -> Wait.isSleep(thread.getStackTrace()))
                .toList();
        fallen.forEach(thread -> asleep.put(thread, stillAwake.remove(thread)));
        return asleep.size() + wokenInRound;
    }

    /** Sleepers that wait for something else, such as a lock; each is returned once. */
    public List<OtherWait> newOtherWaits() {
        List<OtherWait> found = new ArrayList<>();
        for (Thread thread : stillAwake.keySet()) {
            if (!waitingOtherwise.contains(thread)) {
                Wait.otherThanSleep(thread).ifPresent(wait -> found.add(new OtherWait(thread, wait)));
            }
        }
        found.forEach(waiting -> waitingOtherwise.add(waiting.thread()));
        return found;
    }
}
