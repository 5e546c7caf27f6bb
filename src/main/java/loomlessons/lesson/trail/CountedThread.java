package loomlessons.lesson.trail;

import java.util.Optional;

/**
 * A thread that a learner's program made.
 *
 * @param facts if it was created but never seen alive, because it ended at once or was never started: id 0, no name
 * @param aliveWhenMainEnded whether it had started and not ended when the program's main ended
 * @param lastSeenNanos when it was last seen alive, in nanoseconds since the trail's first event; 0 if it never was
 * @param scope in which it runs; empty if it runs in none, or if nobody saw it
 */
public record CountedThread(
        ThreadFacts facts, boolean aliveWhenMainEnded, long lastSeenNanos, Optional<OpenedScope> scope) {

    /** Whether it was seen alive, or recorded an event. */
    public boolean wasSeen() {
        return facts.id() != 0;
    }

    /** Whether it was created as a subtask, in a scope, by the thread with this id. */
    public boolean isSubtaskOf(long owner) {
        return facts.origin()
                .filter(origin -> origin.inScope() && origin.creator() == owner)
                .isPresent();
    }
}
