package loomlessons.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeLineTest {

    @Test
    void what_is_told_is_what_is_read() {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        long value = 0;
        for (Figure figure : Figure.values()) {
            figures.put(figure, value++);
        }

        assertThat(ProbeLine.parse(ProbeLine.of(figures))).contains(figures);
    }

    @Test
    void a_figure_that_is_unknown_or_no_number_is_left_out() {
        assertThat(ProbeLine.parse("probe elapsed=12 colour=3 start=soon lateP50=-4"))
                .contains(Map.of(Figure.ELAPSED, 12L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "probes elapsed=1", "[warning][os,thread] Failed to start thread", "failed begun=3 x"})
    void another_line_is_no_result(String line) {
        assertThat(ProbeLine.parse(line)).isEmpty();
    }

    @Test
    void a_failure_is_read_as_it_was_told_on_one_line() {
        ProbeFailure failure = new ProbeFailure(31_000, "java.lang.OutOfMemoryError: two\nlines");

        assertThat(failure.line().lines()).hasSize(1);
        assertThat(ProbeFailure.parse(failure.line()))
                .contains(new ProbeFailure(31_000, "java.lang.OutOfMemoryError: two lines"));
        assertThat(ProbeFailure.parse("probe elapsed=1")).isEmpty();
    }
}
