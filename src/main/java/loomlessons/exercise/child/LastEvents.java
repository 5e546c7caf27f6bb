package loomlessons.exercise.child;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Sleeper;

/** What each thread of a program has recorded last. */
final class LastEvents {

    /**
     * The last event of a thread.
     *
     * @param bySleeper whether the course's sleeper recorded it, and not the learner's own code
     * @param nanos when, by {@link System#nanoTime()}
     */
    private record LastEvent(Kind kind, boolean bySleeper, long nanos) {

        boolean isOfSleeper() {
            return kind == Kind.SLEEP && bySleeper;
        }
    }

    private final Map<Thread, LastEvent> events = new ConcurrentHashMap<>();

    /** Notes what the calling thread has just recorded. */
    void note(Kind kind) {
        boolean bySleeper = kind == Kind.SLEEP && isCallerSleeper();
        events.put(Thread.currentThread(), new LastEvent(kind, bySleeper, System.nanoTime()));
    }

    /** All threads that have recorded an event so far. */
    Set<Thread> threads() {
        return events.keySet();
    }

    /** Whether the thread is in the sleep of one of the course's sleepers; then it waits for no other thread. */
    boolean isSleeper(Thread thread) {
        return of(thread).filter(LastEvent::isOfSleeper).isPresent();
    }

    /** Whether the thread fell asleep as a sleeper after that {@link System#nanoTime()}. */
    boolean isSleeperSince(Thread thread, long nanos) {
        return of(thread)
                .filter(event -> event.isOfSleeper() && event.nanos() - nanos >= 0)
                .isPresent();
    }

    /** The live threads that have gone to sleep and recorded nothing since, the oldest first; ids grow with each new thread. */
    List<Thread> asleep() {
        return events.entrySet().stream()
                .filter(entry -> entry.getValue().kind() == Kind.SLEEP)
                .map(Map.Entry::getKey)
                .filter(Thread::isAlive)
                .sorted(Comparator.comparingLong(Thread::threadId))
                .toList();
    }

    private Optional<LastEvent> of(Thread thread) {
        return Optional.ofNullable(events.get(thread));
    }

    private static boolean isCallerSleeper() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(Sleeper.class.getName())));
    }
}
