package loomlessons.scale.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loomlessons.lesson.Lane;
import loomlessons.measure.machine.SystemMonitor;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.RunResult.Measured;
import loomlessons.measure.metric.Spread;
import loomlessons.process.ChildProcess;
import loomlessons.scale.Explanation;
import loomlessons.scale.Point;
import loomlessons.scale.Point.Status;
import loomlessons.scale.Points;
import loomlessons.scale.Subject;
import loomlessons.scale.Subject.Peer;
import loomlessons.scale.SweepPlan;
import loomlessons.scale.SweepRecord;
import loomlessons.scale.SweepRecord.SweepWarning;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Real probes, in child JVMs of their own. */
class SweepTest {

    private static final Duration SLEEP = Duration.ofMillis(200);
    private static final List<Subject> LANES =
            Stream.of(Lane.values()).map(Points::lane).toList();

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void every_lane_is_measured_and_its_metrics_fit_together() throws Exception {
        SweepRecord sweep = sweep(plan(LANES, List.of(20, 200), 1, true));

        assertThat(sweep.points()).hasSize(6).allSatisfy(point -> {
            assertThat(point.status()).as("%s", point.reason()).isEqualTo(Status.COMPLETED);
            assertThat(point.measured()).singleElement().satisfies(run -> assertFits(point, run));
        });
        assertThat(sweep.limits()).extracting(limit -> limit.kind().label()).contains("pid_max", "free memory");
        assertThat(sweep.growths()).hasSize(3);
        assertThat(sweep.warnings()).extracting(SweepWarning::kind).contains(SweepWarning.Kind.TOO_FEW_RUNS);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void lanes_are_interleaved_and_every_second_round_runs_the_other_way() throws Exception {
        List<String> order = new ArrayList<>();
        SweepPlan plan = plan(LANES.subList(0, 2), List.of(5), 2, false);

        new Sweep(plan, new SystemMonitor(), progress -> order.add(progress.now())).run();

        assertThat(order)
                .containsExactly(
                        "platform, 5 sleepers", "virtual, 5 sleepers", "virtual, 5 sleepers", "platform, 5 sleepers");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void what_is_unavailable_is_skipped_with_its_reason() throws Exception {
        Subject structured = Points.lane(Lane.STRUCTURED);
        SweepPlan plan = new SweepPlan(LANES, Map.of(structured, "wrong release"), List.of(5), SLEEP, 1, false, false);

        assertThat(sweep(plan).points())
                .extracting(Point::status)
                .containsExactly(Status.COMPLETED, Status.COMPLETED, Status.SKIPPED);
    }

    @Test
    void a_cold_probe_has_no_flags_of_ours_but_those_it_cannot_do_without() throws Exception {
        SweepRecord sweep = sweep(plan(List.of(Points.lane(Lane.VIRTUAL)), List.of(50), 1, false));

        assertThat(sweep.points()).singleElement().satisfies(point -> {
            assertThat(point.flags()).containsExactly("-XX:+ExitOnOutOfMemoryError");
            assertThat(point.spread(Metric.WARM_UP)).isEmpty();
            assertThat(point.allAsleepAtOnce()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_peer_that_is_installed_reports_the_same_metrics(Peer peer) throws Exception {
        assumeInstalled(peer);

        SweepRecord sweep = sweep(plan(List.of(Points.peer(peer)), List.of(100), 1, true));

        assertThat(sweep.points()).singleElement().satisfies(point -> {
            assertThat(point.status()).as("%s", point.reason()).isEqualTo(Status.COMPLETED);
            assertFits(point, point.measured().getFirst());
        });
    }

    @ParameterizedTest
    @MethodSource
    void a_thread_each_is_counted_however_short_the_sleep(Subject threadEach) throws Exception {
        if (threadEach instanceof Subject.OfPeer of) {
            assumeInstalled(of.peer());
        }
        Duration shorterThanBetweenLooks = Duration.ofMillis(10);
        SweepPlan plan =
                new SweepPlan(List.of(threadEach), Map.of(), List.of(100), shorterThanBetweenLooks, 2, false, false);

        assertThat(sweep(plan).points())
                .singleElement()
                .satisfies(point -> assertThat(point.measured())
                        .hasSize(2)
                        .allSatisfy(run ->
                                assertThat(addedThreads(run)).isGreaterThanOrEqualTo(value(run, Metric.PEAK_ASLEEP))));
    }

    static Stream<Subject> a_thread_each_is_counted_however_short_the_sleep() {
        return Stream.of(Points.lane(Lane.PLATFORM), Points.peer(Peer.PYTHON));
    }

    @Test
    void deoptimizations_are_counted_and_a_warm_up_leaves_few_of_them() throws Exception {
        SweepPlan plan = plan(List.of(Points.lane(Lane.VIRTUAL)), List.of(30_000), 1, true);

        Explanation explanation = new ColdAndWarm(plan, new SystemMonitor(), progress -> {}).run();

        assertThat(explanation.cold().warm()).isFalse();
        assertThat(explanation.warm().warm()).isTrue();
        assertThat(explanation.warm().spread(Metric.GC_COUNT)).contains(new Spread(0, 0, 0));
        // Without a warm-up they may be as many as the sleepers, or a few by luck, so the two can't be compared.
        assertThat(explanation.coldDeoptimizations().orElseThrow()).isPositive();
        assertThat(explanation.warmDeoptimizations().orElseThrow()).isLessThan(30_000 / 100);
    }

    private static void assumeInstalled(Peer peer) {
        Assumptions.assumeTrue(ChildProcess.isOnPath(peer.tool()), peer.tool() + " isn't installed");
    }

    private static void assertFits(Point point, Measured run) {
        long sleepers = point.load().sleepers();
        assertThat(value(run, Metric.ELAPSED)).isGreaterThan(SLEEP.toNanos());
        assertThat(value(run, Metric.OVERSHOOT)).isEqualTo(value(run, Metric.ELAPSED) - SLEEP.toNanos());
        assertThat(value(run, Metric.PEAK_ASLEEP)).isBetween(1L, sleepers);
        assertThat(value(run, Metric.START)).isLessThan(value(run, Metric.LAST_WAKE));
        assertThat(value(run, Metric.LAST_WAKE)).isBetween(value(run, Metric.FIRST_WAKE), value(run, Metric.ELAPSED));
        assertThat(List.of(
                        value(run, Metric.LATE_P50),
                        value(run, Metric.LATE_P90),
                        value(run, Metric.LATE_P99),
                        value(run, Metric.LATE_MAX)))
                .isSorted();
        assertThat(value(run, Metric.PEAK_RSS)).isGreaterThanOrEqualTo(value(run, Metric.BASE_RSS));
        if (point.subject().takesPlatformThreads()) {
            assertThat(addedThreads(run)).isGreaterThanOrEqualTo(value(run, Metric.PEAK_ASLEEP));
        } else {
            assertThat(addedThreads(run)).isLessThan(20);
        }
    }

    private static long addedThreads(Measured run) {
        return value(run, Metric.PEAK_OS_THREADS) - value(run, Metric.BASE_OS_THREADS);
    }

    private static long value(Measured run, Metric metric) {
        return run.metric(metric).orElseThrow(() -> new AssertionError("no " + metric));
    }

    private static SweepRecord sweep(SweepPlan plan) throws Exception {
        return new Sweep(plan, new SystemMonitor(), progress -> {}).run();
    }

    private static SweepPlan plan(List<Subject> subjects, List<Integer> sizes, int runs, boolean warm) {
        return new SweepPlan(subjects, Map.of(), sizes, SLEEP, runs, warm, false);
    }
}
