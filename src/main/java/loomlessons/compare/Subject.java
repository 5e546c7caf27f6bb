package loomlessons.compare;

import java.util.Locale;

/** Whose threads run the tasks. */
public enum Subject {
    /** A platform thread per task. */
    PLATFORM,
    /** A fixed pool of platform threads, as servers have. */
    POOL,
    /** A virtual thread per task. */
    VIRTUAL,
    /** A subtask per task, all in one scope. */
    STRUCTURED;

    /** The name that people type and read. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its tasks run on virtual threads. */
    public boolean isVirtual() {
        return switch (this) {
            case PLATFORM, POOL -> false;
            case VIRTUAL, STRUCTURED -> true;
        };
    }
}
