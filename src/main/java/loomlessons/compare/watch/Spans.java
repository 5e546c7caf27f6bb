package loomlessons.compare.watch;

import java.util.List;
import java.util.function.ToLongFunction;
import loomlessons.flight.RecordedTask;

/** How long some tasks took. */
final class Spans {

    private Spans() {}

    /** From the begin of the first one to the end of the last one. */
    static long elapsed(List<RecordedTask> tasks) {
        long begin = tasks.stream().mapToLong(RecordedTask::begin).min().orElse(0);
        long end = tasks.stream().mapToLong(RecordedTask::end).max().orElse(0);
        return end - begin;
    }

    static long sum(List<RecordedTask> tasks, ToLongFunction<RecordedTask> figure) {
        return tasks.stream().mapToLong(figure).sum();
    }
}
