package loomlessons.compare.watch;

import java.util.List;
import java.util.Locale;
import loomlessons.flight.RecordedTask;
import loomlessons.flight.RecordedTasks;

/** The parts of a recording of tasks. */
public enum WatchPhase {
    /** One task after another, on one platform thread. */
    ALONE,
    /** All tasks together, on a platform thread each. */
    PLATFORM,
    /** All tasks together, on a virtual thread each. */
    VIRTUAL;

    /** Its name in the recording: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<RecordedTask> tasks(RecordedTasks recorded) {
        return recorded.inPhase(label());
    }
}
