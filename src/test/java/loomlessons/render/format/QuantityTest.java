package loomlessons.render.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("any-jdk")
class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.00 ms",
        "260000, 0.26 ms",
        "1600000, 1.60 ms",
        "11900000, 11.9 ms",
        "556432100, 556 ms",
        "999600000, '1,000 ms'",
        "1394000000, 1.39 s",
        "63200000000, 63.2 s"
    })
    void times_have_three_digits_and_a_fitting_unit(long nanos, String text) {
        assertThat(Quantity.time(nanos)).isEqualTo(text);
    }

    @Test
    void a_range_shares_the_unit_of_its_median() {
        assertThat(Quantity.time(1_390_000_000, 980_000_000, 2_000_000_000)).isEqualTo("1.39 (0.98–2.00) s");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "716, 716 B",
        "1000, 0.98 KiB",
        "38093, 37.2 KiB",
        "163774464, 156 MiB",
        "1138166333, 1.06 GiB"
    })
    void bytes_have_three_digits_and_a_fitting_unit(long bytes, String text) {
        assertThat(Quantity.bytes(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1500, 1500", "10000, 10k", "250000, 250k", "1000000, 1M", "1500000, 1500k"})
    void sleepers_are_written_as_they_are_typed(int sleepers, String text) {
        assertThat(Quantity.sleepers(sleepers)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.0042, 0.00", "0.094, 0.09", "1, 1.00", "7.914, 7.91", "33.14, 33.1", "165.4, 165", "1260, '1,260'"})
    void ratios_have_three_digits(double ratio, String text) {
        assertThat(Quantity.threeDigits(ratio)).isEqualTo(text);
    }
}
