package loomlessons.flight;

import java.util.List;
import java.util.Optional;

/**
 * One wait of a task's thread; times in nanoseconds since the recording's first event.
 *
 * @param monitorClass of the object whose monitor it waited for, if that is what it waited for
 * @param stack what waited comes first
 */
public record RecordedWait(WaitType type, long begin, long end, Optional<String> monitorClass, List<CodeFrame> stack) {

    public long nanos() {
        return end - begin;
    }
}
