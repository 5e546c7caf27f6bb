package loomlessons.measure.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-jdk")
class SpreadTest {

    @Test
    void an_odd_number_of_values_has_a_middle_one() {
        assertThat(Spread.of(LongStream.of(9, 1, 5))).contains(new Spread(1, 5, 9));
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_middle_two() {
        assertThat(Spread.of(LongStream.of(4, 1, 2, 9))).contains(new Spread(1, 3, 9));
    }

    @Test
    void one_value_is_all_of_it() {
        assertThat(Spread.of(LongStream.of(7))).contains(new Spread(7, 7, 7));
    }

    @Test
    void of_nothing_there_is_no_spread() {
        assertThat(Spread.of(LongStream.empty())).isEmpty();
    }
}
