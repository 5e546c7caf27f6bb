package loomlessons.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("any-jdk")
class DurationConverterTest {

    @ParameterizedTest
    @CsvSource({
        "3s, PT3S",
        "200ms, PT0.2S",
        "0.2s, PT0.2S",
        "1.5s, PT1.5S",
        "2m, PT2M",
        "PT0.2S, PT0.2S",
        "60m, PT1H",
        "1h, PT1H"
    })
    void a_duration_is_read_as_people_write_it(String text, Duration duration) {
        assertThat(new DurationConverter().convert(text)).isEqualTo(duration);
    }
}
