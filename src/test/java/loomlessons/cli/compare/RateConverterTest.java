package loomlessons.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What it refuses is in CompareBadInputTest. */
class RateConverterTest {

    @ParameterizedTest
    @CsvSource({
        "200/s, 200",
        "200, 200",
        "' 200 / s ', 200",
        "0.5/s, 0.5",
        "0.01, 0.01",
        "1000000/s, 1000000",
        "1000k, 1000000",
        "2.5k/s, 2500",
        "600/m, 10",
        "0.6/m, 0.01",
        "60000k/m, 1000000",
    })
    void rates(String text, double perSecond) {
        assertThat(new RateConverter().convert(text)).isCloseTo(perSecond, within(1e-9));
    }
}
