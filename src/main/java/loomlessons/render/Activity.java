package loomlessons.render;

import loomlessons.lesson.Kind;

/** What a thread does between two of its events, as far as the trail tells. */
public enum Activity {
    RUNNING,
    ASLEEP,
    ENDED;

    /** What it does after an event of that kind. */
    static Activity after(Kind kind) {
        return switch (kind) {
            case SLEEP -> ASLEEP;
            case FINISH -> ENDED;
            case START, SAY, ASLEEP, WAKE, INTERRUPT, THROW, CATCH, LAUNCH, PRINT, EXIT -> RUNNING;
        };
    }
}
