package loomlessons.render;

import loomlessons.lesson.Kind;

/** What a thread does between two of its events, as far as the trail tells. */
public enum Activity {
    RUNNING,
    ASLEEP,
    /** In a join, or for a child process to end. */
    WAITING,
    ENDED;

    /** What it does after an event of that kind. */
    static Activity after(Kind kind) {
        return switch (kind) {
            case SLEEP -> ASLEEP;
            case JOIN, LAUNCH -> WAITING;
            case FINISH -> ENDED;
            case START, SAY, ASLEEP, WAKE, INTERRUPT, THROW, CATCH, PRINT, EXIT -> RUNNING;
        };
    }
}
