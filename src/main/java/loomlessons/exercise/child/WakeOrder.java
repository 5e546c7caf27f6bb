package loomlessons.exercise.child;

import java.util.List;
import java.util.Optional;

/** Chooses the sleeper that wakes last, among those that are asleep at the same time. */
final class WakeOrder {

    private final Schedule schedule;
    private final LastEvents lastEvents;
    private Optional<Thread> chosen = Optional.empty();

    WakeOrder(Schedule schedule, LastEvents lastEvents) {
        this.schedule = schedule;
        this.lastEvents = lastEvents;
    }

    /** Whether that thread, which is about to wake, has to wake after all others. */
    synchronized boolean isLast(Thread thread) {
        return stillChosen().or(this::choice).filter(thread::equals).isPresent();
    }

    /** The first one that wakes settles which one is the last, until that one has woken, too. */
    synchronized void wakes(Thread thread) {
        chosen = stillChosen().or(this::choice);
        if (chosen.filter(thread::equals).isPresent()) {
            chosen = Optional.empty();
        }
    }

    /** It may have been interrupted instead. */
    private Optional<Thread> stillChosen() {
        return chosen.filter(lastEvents.asleep()::contains);
    }

    private Optional<Thread> choice() {
        List<Thread> asleep = lastEvents.asleep();
        return asleep.isEmpty() ? Optional.empty() : Optional.of(asleep.get(schedule.lastToWake(asleep.size())));
    }
}
