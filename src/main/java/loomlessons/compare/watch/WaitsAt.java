package loomlessons.compare.watch;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import loomlessons.flight.RecordedTask;
import loomlessons.flight.RecordedWait;

/** The waits of some tasks at one place. */
final class WaitsAt {

    private final List<RecordedWait> waits = new ArrayList<>();
    private final IdentityHashMap<RecordedTask, Long> lastEnds = new IdentityHashMap<>();
    private long nanos;

    void add(RecordedTask task, RecordedWait wait) {
        waits.add(wait);
        nanos += wait.nanos();
        lastEnds.merge(task, wait.end(), Math::max);
    }

    List<RecordedWait> waits() {
        return waits;
    }

    int count() {
        return waits.size();
    }

    /** How many tasks waited here. */
    int tasks() {
        return lastEnds.size();
    }

    long nanos() {
        return nanos;
    }

    /** From when on a task was past this place: from its begin if it never waited here. */
    long past(RecordedTask task) {
        return lastEnds.getOrDefault(task, task.begin());
    }
}
