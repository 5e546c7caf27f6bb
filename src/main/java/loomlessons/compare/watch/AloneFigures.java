package loomlessons.compare.watch;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
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
                median(tasks, RecordedTask::nanos),
                Spans.sum(tasks, RecordedTask::nanos),
                Spans.sum(tasks, AloneFigures::waited),
                Spans.sum(tasks, RecordedTask::cpuNanos),
                Spans.sum(tasks, RecordedTask::runDelayNanos),
                tasks.size() * median(tasks, AloneFigures::unseen)));
    }

    /** The rest of a task's time; in one task it may also be a pause of the JVM, or of the whole machine. */
    private static long unseen(RecordedTask task) {
        return Math.max(0, task.nanos() - waited(task) - task.cpuNanos() - task.runDelayNanos());
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

    private static long median(List<RecordedTask> tasks, ToLongFunction<RecordedTask> value) {
        long[] sorted = tasks.stream().mapToLong(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
