package loomlessons.render.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import loomlessons.lesson.Kind;

/** What a thread does between two of its events, as far as the trail tells. */
public enum State {
    RUNNING,
    SLEEPING,
    /** In a join, or for a child process to end. */
    WAITING,
    /** Interrupted before it was done. */
    CANCELLED;

    /** The name in the data of a page. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a thread does after an event of that kind; nothing when it has ended. */
    static Optional<State> after(Kind kind) {
        return switch (kind) {
            case START, SAY, ASLEEP, WAKE, THROW, CATCH, PRINT, EXIT -> Optional.of(RUNNING);
            case SLEEP -> Optional.of(SLEEPING);
            case JOIN, LAUNCH -> Optional.of(WAITING);
            case INTERRUPT -> Optional.of(CANCELLED);
            case FINISH -> Optional.empty();
        };
    }
}
