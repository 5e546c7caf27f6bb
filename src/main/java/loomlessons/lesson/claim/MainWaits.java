package loomlessons.lesson.claim;

import java.util.Optional;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;
import loomlessons.lesson.trail.Origin;

/** When the code of a lane made its caller wait: that is the lane's doing, and not that of a busy machine. */
public final class MainWaits {

    private MainWaits() {}

    /** The first wait, in a join or otherwise, on the whole trail. */
    public static Optional<Event> anywhere(Trail trail) {
        return trail.events().stream().filter(MainWaits::isWait).findFirst();
    }

    /** The first wait, in a join or otherwise, before that event. */
    public static Optional<Event> before(Event event, Trail trail) {
        return before(event.nanos(), trail);
    }

    /** The first wait between two events. */
    public static Optional<Event> between(Event from, Event to, Trail trail) {
        return trail.events().stream()
                .filter(event -> isWait(event) && isOfMain(event, trail))
                .filter(event -> from.isBefore(event) && event.isBefore(to))
                .findFirst();
    }

    /** The first wait before the thread of that event was created; before the event, if it isn't known when that was. */
    public static Optional<Event> beforeCreatingThreadOf(Event event, Trail trail) {
        return before(event.thread().origin().map(Origin::nanos).orElseGet(event::nanos), trail);
    }

    private static Optional<Event> before(long nanos, Trail trail) {
        return trail.events().stream()
                .filter(MainWaits::isWait)
                .filter(event -> isOfMain(event, trail))
                .filter(event -> event.nanos() < nanos)
                .findFirst();
    }

    static boolean isWait(Event event) {
        return event.kind() == Kind.JOIN || event.kind() == Kind.WAIT;
    }

    private static boolean isOfMain(Event event, Trail trail) {
        return event.thread().id()
                == trail.first(new EventData.OfTask("main")).thread().id();
    }
}
