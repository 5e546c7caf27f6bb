package loomlessons.lesson.trail;

import java.util.List;
import java.util.Optional;

/** All threads that a learner's program made, in the order of their creation, without main and the JVM's own. */
public record Census(List<CountedThread> threads) {

    /** The thread with this id, as in an event's facts; empty for main, and for a thread that wasn't counted. */
    public Optional<CountedThread> withId(long id) {
        return threads.stream().filter(thread -> thread.facts().id() == id).findFirst();
    }

    /** How many platform threads, or how many virtual ones. */
    public long count(boolean virtual) {
        return threads.stream()
                .filter(thread -> thread.facts().virtual() == virtual)
                .count();
    }
}
