package loomlessons.compare;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import loomlessons.measure.metric.Latencies;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;

/** How one timed run of one subject ended. */
public sealed interface TaskRun {

    /**
     * All tasks have ended.
     *
     * @param latencies from the moment at which a task was due until it ended
     * @param errors of tasks that threw an exception
     * @param othersShare the share of the processors that other programs used from the warm-up on; 0 if unknown
     */
    record Measured(Metrics metrics, Latencies latencies, List<TaskError> errors, double othersShare)
            implements TaskRun {}

    /**
     * It ended early.
     *
     * @param reason a sentence without its first capital and its full stop
     * @param evidence what the JVM printed at last
     */
    record Failed(Cause cause, String reason, List<String> evidence) implements TaskRun {}

    /** Why a run ended early. */
    enum Cause {
        /** The constructor of the task failed. */
        CONSTRUCTOR,
        /** The task's close failed. */
        CLOSE,
        /** It didn't end within the limit. */
        TIME_LIMIT,
        /** The task ended its JVM. */
        EXIT,
        /** The machine refused a thread. */
        THREAD_REFUSED,
        /** The JVM couldn't be started, or it crashed. */
        JVM;

        /** The name that exports use: {@code time-limit}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A metric of this run; empty if it wasn't measured. */
    default OptionalLong metric(Metric metric) {
        return switch (this) {
            case Measured measured -> measured.metrics().value(metric);
            case Failed failed -> OptionalLong.empty();
        };
    }
}
