package loomlessons.compare;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loomlessons.measure.machine.Limit;
import loomlessons.measure.machine.Limit.Ceiling;
import loomlessons.measure.metric.Metric;

/**
 * Everything that is known about one comparison.
 *
 * @param watched what the runs apart from the timed ones have shown; empty if there were none
 */
public record CompareRecord(
        Instant startedAt,
        ComparePlan plan,
        List<Limit> limits,
        Optional<Ceiling> ceiling,
        List<SubjectResult> results,
        Optional<Watched> watched,
        Answer answer,
        List<CompareWarning> warnings) {

    /** How the subjects compare. */
    public List<Pair> pairs() {
        return Pair.ofAll(
                results,
                switch (plan.load().arrival()) {
                    case Load.Arrival.AllAtOnce() -> Metric.ELAPSED;
                    case Load.Arrival.AtRate(double tasksPerSecond) -> Metric.LATENCY_P50;
                });
    }

    /** Whether a run of any subject was measured to its end. */
    public boolean isAnyMeasured() {
        return results.stream().anyMatch(result -> !result.measured().isEmpty());
    }

    /** The result of a subject; empty if it isn't part of the plan. */
    public Optional<SubjectResult> result(Subject subject) {
        return results.stream().filter(result -> result.subject() == subject).findFirst();
    }

    /** Something that makes a result less certain than it looks. */
    public record CompareWarning(Kind kind, String text) {

        public enum Kind {
            /** The comparison was interrupted, so runs are missing. */
            INCOMPLETE,
            /** Other programs used the processors. */
            BUSY,
            /** Too few runs to distinguish a difference from noise. */
            TOO_FEW_RUNS,
            /** The runs apart from the timed ones failed, so it isn't known what tasks waited for. */
            NOT_WATCHED;

            /** The name that exports use: {@code too-few-runs}. */
            public String label() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }
}
