package loomlessons.render.course;

import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lane;

/** An event with the lane that it happened in. */
public record LaneEvent(Lane lane, Event event) {

    /** Events that only show the state of a thread are for exports; in columns they would hide what is said. */
    public static boolean isShown(Kind kind) {
        return switch (kind) {
            case START, ASLEEP, JOIN, WAIT, FINISH -> false;
            case SAY, SLEEP, WAKE, INTERRUPT, THROW, CATCH, LAUNCH, PRINT, EXIT -> true;
        };
    }
}
