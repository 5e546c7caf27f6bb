package loomlessons.measure.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import loomlessons.measure.metric.Spread.RatioInterval;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-jdk")
class RatioIntervalTest {

    private static final int TRIALS = 150;

    @Test
    void samples_without_noise_have_an_exact_ratio() {
        RatioInterval interval = RatioInterval.of(new long[] {6, 6, 6}, new long[] {3, 3, 3});

        assertThat(interval).isEqualTo(new RatioInterval(2, 2, 2));
        assertThat(interval.includesOne()).isFalse();
    }

    @Test
    void of_three_runs_each_the_interval_spans_all_that_was_seen() {
        // A resampled median of three is a given end in 7 of 27 cases, so two given ends meet in 6.7 %: inside 95 %.
        RatioInterval interval = RatioInterval.of(new long[] {10, 11, 12}, new long[] {1, 2, 3});

        assertThat(interval.ratio()).isEqualTo(5.5);
        assertThat(interval.low()).isEqualTo(10 / 3.0);
        assertThat(interval.high()).isEqualTo(12);
    }

    @Test
    void equal_samples_are_no_difference() {
        RatioInterval interval = RatioInterval.of(new long[] {90, 100, 110}, new long[] {90, 100, 110});

        assertThat(interval.ratio()).isEqualTo(1);
        assertThat(interval.includesOne()).isTrue();
    }

    @Test
    void the_inverse_is_the_interval_of_the_samples_the_other_way_round() {
        long[] ones = {4, 5, 6, 7, 8};
        long[] others = {20, 22, 26, 28, 30};

        RatioInterval inverse = RatioInterval.of(ones, others).inverse();

        assertThat(inverse.ratio()).isCloseTo(RatioInterval.of(others, ones).ratio(), within(1e-9));
        assertThat(inverse.low()).isLessThan(inverse.ratio());
        assertThat(inverse.high()).isGreaterThan(inverse.ratio());
    }

    @Test
    void the_same_data_always_lead_to_the_same_verdict() {
        long[] ones = {101, 99, 108, 93, 100};
        long[] others = {102, 97, 111, 95, 104};

        assertThat(RatioInterval.of(ones, others)).isEqualTo(RatioInterval.of(ones, others));
    }

    @Test
    void of_two_equal_lanes_about_one_in_twenty_looks_different() {
        SplittableRandom random = new SplittableRandom(7);
        long apart = LongStream.range(0, TRIALS)
                .filter(trial ->
                        !RatioInterval.of(sample(random), sample(random)).includesOne())
                .count();

        assertThat((double) apart / TRIALS).isBetween(0.005, 0.1);
    }

    @Test
    void with_three_runs_it_is_one_in_ten() {
        SplittableRandom random = new SplittableRandom(7);
        long apart = LongStream.range(0, TRIALS)
                .filter(trial ->
                        !RatioInterval.of(sample(3, random), sample(3, random)).includesOne())
                .count();

        assertThat((double) apart / TRIALS).isBetween(0.05, 0.15);
    }

    @Test
    void a_real_difference_is_found() {
        SplittableRandom random = new SplittableRandom(7);
        long[] twice = LongStream.of(sample(random)).map(value -> 2 * value).toArray();

        RatioInterval interval = RatioInterval.of(twice, sample(random));

        assertThat(interval.low()).isGreaterThan(1);
        assertThat(interval.ratio()).isCloseTo(2, within(0.4));
    }

    private static long[] sample(SplittableRandom random) {
        return sample(12, random);
    }

    private static long[] sample(int size, SplittableRandom random) {
        return LongStream.generate(() -> Math.round(1_000_000 + 100_000 * random.nextGaussian()))
                .limit(size)
                .toArray();
    }
}
