package loomlessons.render.timeline;

import loomlessons.lesson.Kind;
import loomlessons.render.json.JsonLane.JsonEvent;

/**
 * Something that a thread says or suffers, at one moment.
 *
 * @param at in milliseconds since the lane's first event
 * @param kind the name of its {@link Kind}
 */
public record Mark(double at, String kind, String text) {

    static boolean isOne(JsonEvent event) {
        return switch (EventKind.of(event)) {
            case SAY, PRINT, INTERRUPT, THROW, CATCH, LAUNCH, EXIT -> true;
            case START, SLEEP, ASLEEP, JOIN, WAKE, FINISH -> false;
        };
    }
}
