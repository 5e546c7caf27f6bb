package loomlessons.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomlessons.lesson.Lane;
import loomlessons.measure.metric.Difference;
import loomlessons.measure.metric.Metric;
import loomlessons.scale.Subject.Peer;
import loomlessons.scale.SweepRecord.Growth;
import loomlessons.scale.SweepRecord.SweepWarning;
import loomlessons.scale.SweepRecord.SweepWarning.Kind;
import loomlessons.scale.sweep.SweepWarnings;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Point PLATFORM = Points.measured(Points.lane(Lane.PLATFORM), 1000, 90, 100, 110);
    private static final Point VIRTUAL = Points.measured(Points.lane(Lane.VIRTUAL), 1000, 9, 10, 11);
    private static final Point STRUCTURED = Points.measured(Points.lane(Lane.STRUCTURED), 1000, 8, 10, 12);
    private static final Point NODE = Points.measured(Points.peer(Peer.NODE), 1000, 5, 6, 7);

    @Test
    void a_difference_beyond_the_noise_is_one() {
        Comparison comparison = Comparison.of(PLATFORM, VIRTUAL);

        assertThat(comparison.finding()).isEqualTo(Difference.DIFFERENT);
        assertThat(comparison.interval())
                .hasValueSatisfying(interval -> assertThat(interval.ratio()).isEqualTo(10));
    }

    @Test
    void a_difference_within_the_noise_is_none() {
        assertThat(Comparison.of(VIRTUAL, STRUCTURED).finding()).isEqualTo(Difference.WITHIN_NOISE);
    }

    @Test
    void two_runs_are_too_few() {
        Point few = Points.measured(Points.lane(Lane.VIRTUAL), 1000, 9, 10);

        assertThat(Comparison.of(PLATFORM, few).finding()).isEqualTo(Difference.TOO_FEW_RUNS);
    }

    @Test
    void the_slower_one_comes_first_when_asked_for() {
        Comparison comparison = Comparison.of(VIRTUAL, PLATFORM).slowerFirst();

        assertThat(comparison.one()).isEqualTo(PLATFORM);
        assertThat(comparison.interval())
                .hasValueSatisfying(interval -> assertThat(interval.low()).isGreaterThan(1));
    }

    @Test
    void lanes_are_compared_with_each_other_and_peers_with_the_virtual_lane() {
        assertThat(Comparison.ofAll(List.of(PLATFORM, VIRTUAL, STRUCTURED, NODE)))
                .extracting(comparison -> comparison.one().subject().label() + "-"
                        + comparison.other().subject().label())
                .containsExactly("virtual-platform", "structured-platform", "structured-virtual", "node-virtual");
    }

    @Test
    void what_was_not_measured_or_has_another_size_is_not_compared() {
        Point skipped = Points.skipped(Points.lane(Lane.PLATFORM), 1000, "no room");
        Point larger = Points.measured(Points.lane(Lane.STRUCTURED), 2000, 8, 10, 12);

        assertThat(Comparison.ofAll(List.of(skipped, VIRTUAL, larger))).isEmpty();
    }

    @Test
    void growth_is_told_from_each_measured_size_to_the_next() {
        Point small = Points.measured(Points.lane(Lane.VIRTUAL), 100, 2, 2, 2);
        Point failed = Points.failed(Points.lane(Lane.VIRTUAL), 500, "no");

        assertThat(Growth.ofAll(List.of(small, failed, VIRTUAL)))
                .singleElement()
                .satisfies(growth -> {
                    assertThat(growth.sleepersRatio()).isEqualTo(10);
                    assertThat(growth.overshootRatio()).isEqualTo(5);
                });
    }

    @Test
    void results_that_look_more_certain_than_they_are_come_with_a_warning() {
        Point notAll = Points.with(VIRTUAL, Metric.PEAK_ASLEEP, 900);
        Point collected = Points.with(STRUCTURED, Metric.GC_COUNT, 2);

        assertThat(SweepWarnings.ofPoints(List.of(PLATFORM, notAll, collected), 2))
                .extracting(SweepWarning::kind)
                .containsExactly(Kind.TOO_FEW_RUNS, Kind.NOT_ALL_ASLEEP, Kind.COLLECTION);
        assertThat(SweepWarnings.ofPoints(List.of(PLATFORM, VIRTUAL), 3))
                .extracting(SweepWarning::kind)
                .containsExactly(Kind.TOO_FEW_RUNS);
        assertThat(SweepWarnings.ofPoints(List.of(PLATFORM, VIRTUAL), 5)).isEmpty();
    }
}
