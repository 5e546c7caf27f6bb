package loomlessons.measure.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatenciesTest {

    private static final Latencies ONE_TO_1000 =
            Latencies.of(LongStream.rangeClosed(1, 1_000).map(i -> i * 1_000_000));

    @ParameterizedTest
    @CsvSource({"0, 1", "50, 500", "90, 900", "99, 990", "100, 1000"})
    void so_many_of_100_tasks_took_at_most_that_long(double percent, long millis) {
        assertThat(ONE_TO_1000.percentile(percent)).isCloseTo(millis * 1_000_000, withinPercentage(0.1));
    }

    @Test
    void another_jvm_gets_the_same() {
        Latencies copy = Latencies.decode(ONE_TO_1000.encode());

        assertThat(copy.count()).isEqualTo(1_000);
        assertThat(copy.metrics()).isEqualTo(ONE_TO_1000.metrics());
    }

    @Test
    void runs_are_merged_task_by_task() {
        Latencies merged =
                Latencies.merged(List.of(Latencies.of(LongStream.of(10, 20)), Latencies.of(LongStream.of(30))));

        assertThat(merged.count()).isEqualTo(3);
        assertThat(merged.percentile(50)).isEqualTo(20);
        assertThat(merged.max()).isEqualTo(30);
    }

    @Test
    void without_a_task_there_are_no_metrics() {
        assertThat(Latencies.of(LongStream.empty()).metrics()).isEqualTo(Metrics.NONE);
        assertThat(Latencies.merged(List.of()).count()).isZero();
        assertThat(Latencies.decode(Latencies.of(LongStream.empty()).encode()).count())
                .isZero();
    }

    @Test
    void a_task_that_ends_before_it_was_due_took_no_time() {
        assertThat(Latencies.of(LongStream.of(-5)).max()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA", "aGVsbG8gd29ybGQsIGhlbGxvIHdvcmxkLCBoZWxsbw=="})
    void what_is_no_histogram_is_refused(String word) {
        assertThatIllegalArgumentException().isThrownBy(() -> Latencies.decode(word));
    }
}
