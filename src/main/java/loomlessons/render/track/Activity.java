package loomlessons.render.track;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import loomlessons.lesson.Kind;

/** What a thread does between two of its events, as far as the trail shows. */
public enum Activity {
    RUNNING,
    ASLEEP,
    /** In a join, or for a child process to end. */
    WAITING,
    /** Interrupted before it was done. */
    CANCELLED,
    ENDED;

    /** The name that exports use: lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a thread whose last event is of that kind goes on doing so to the end of the lane. */
    public static boolean lastsToTheEnd(Kind last) {
        return switch (last) {
            case START, SLEEP, JOIN, LAUNCH -> true;
            case SAY, ASLEEP, WAKE, INTERRUPT, THROW, CATCH, PRINT, EXIT, FINISH -> false;
        };
    }

    /** What it does after an event of that kind. */
    public static Activity after(Kind kind) {
        return switch (kind) {
            case SLEEP -> ASLEEP;
            case JOIN, LAUNCH -> WAITING;
            case FINISH -> ENDED;
            case INTERRUPT -> CANCELLED;
            case START, SAY, ASLEEP, WAKE, THROW, CATCH, PRINT, EXIT -> RUNNING;
        };
    }
}
