package loomlessons.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("any-jdk")
class SecondsTest {

    @ParameterizedTest
    @CsvSource({"PT3S, 3", "PT0.2S, 0.2", "PT1.5S, 1.5", "PT1M, 60", "PT10S, 10", "PT0.05S, 0.05"})
    void a_requested_duration_has_no_trailing_zeros(Duration asked, String text) {
        assertThat(Seconds.asked(asked)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"PT3S, 3.000", "PT0.2034S, 0.203", "PT0.2035S, 0.204", "PT0S, 0.000"})
    void a_measured_duration_has_milliseconds(Duration measured, String text) {
        assertThat(Seconds.measured(measured)).isEqualTo(text);
    }
}
