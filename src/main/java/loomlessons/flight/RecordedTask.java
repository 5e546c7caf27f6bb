package loomlessons.flight;

import java.util.List;

/**
 * One task with what its thread waited for; times in nanoseconds since the recording's first event.
 *
 * @param waits within the task, by their begin; none is within another one
 * @param pins within the task, by their begin; none is within another one
 */
public record RecordedTask(
        String phase,
        int number,
        long begin,
        long end,
        long cpuNanos,
        long runDelayNanos,
        List<RecordedWait> waits,
        List<RecordedPin> pins) {

    public long nanos() {
        return end - begin;
    }
}
