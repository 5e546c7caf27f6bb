package loomlessons.compare.watch;

import java.util.List;
import java.util.Optional;
import loomlessons.compare.Watched.Alone;
import loomlessons.flight.RecordedTask;
import loomlessons.flight.RecordedWait;
import loomlessons.flight.WaitType;

/** The times of tasks that ran one after another. */
final class AloneFigures {

    private AloneFigures() {}

    static Optional<Alone> of(List<RecordedTask> tasks) {
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Alone(
                tasks.size(),
                medianNanos(tasks),
                Spans.sum(tasks, RecordedTask::nanos),
                Spans.sum(tasks, AloneFigures::waited),
                Spans.sum(tasks, RecordedTask::cpuNanos),
                Spans.sum(tasks, RecordedTask::runDelayNanos)));
    }

    /**
     * Without files. To read what is in memory is computing in the kernel, and it is part of the thread's CPU time. To wait
     * for a disk isn't, but an event doesn't tell the two apart. So that wait stays unseen time, which counts as waiting.
     */
    private static long waited(RecordedTask task) {
        return task.waits().stream()
                .filter(wait -> wait.type() != WaitType.FILE)
                .mapToLong(RecordedWait::nanos)
                .sum();
    }

    private static long medianNanos(List<RecordedTask> tasks) {
        long[] sorted = tasks.stream().mapToLong(RecordedTask::nanos).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
