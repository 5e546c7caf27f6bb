package loomlessons.measure.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeLineTest {

    @Test
    void a_result_is_read_as_it_was_written() {
        Metrics metrics = Metrics.NONE;
        long value = 0;
        for (Metric metric : Metric.values()) {
            metrics = metrics.with(metric, value++);
        }
        ProbeLine result = new ProbeLine.Result(metrics, Optional.of(Instant.parse("2026-11-26T06:39:41.123456Z")));

        assertThat(ProbeLine.parse(result.encode())).contains(result);
    }

    @Test
    void a_metric_that_is_unknown_or_no_number_is_left_out() {
        assertThat(ProbeLine.parse("probe elapsed=12 colour=3 start=soon lateP50=-4"))
                .contains(new ProbeLine.Result(Metrics.of(Metric.ELAPSED, 12), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "probes elapsed=1", "[warning][os,thread] Failed to start thread", "failed begun=x 3"})
    void another_line_reports_nothing(String line) {
        assertThat(ProbeLine.parse(line)).isEmpty();
    }

    @Test
    void a_failure_is_read_as_it_was_written_on_one_line() {
        ProbeLine failure = new ProbeLine.Failure(31_000, "java.lang.OutOfMemoryError: two\nlines");

        assertThat(failure.encode().lines()).hasSize(1);
        assertThat(ProbeLine.parse(failure.encode()))
                .contains(new ProbeLine.Failure(31_000, "java.lang.OutOfMemoryError: two lines"));
    }
}
