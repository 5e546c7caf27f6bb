package loomlessons.render.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import loomlessons.lesson.Lane;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;
import loomlessons.measure.metric.RunResult;
import loomlessons.run.Environment;
import loomlessons.scale.Load;
import loomlessons.scale.Subject;
import loomlessons.scale.SweepPlan;
import loomlessons.scale.SweepRecord;
import loomlessons.scale.SweepRecord.TimedRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("any-jdk")
class SweepTraceTest {

    private static final Subject PLATFORM = new Subject.OfLane(Lane.PLATFORM);
    private static final Subject VIRTUAL = new Subject.OfLane(Lane.VIRTUAL);
    private static final Load LOAD = new Load(1000, Duration.ofMillis(100));

    @Test
    void a_run_is_a_slice_at_its_time_with_its_phases_inside() {
        TraceReader trace = trace(run(VIRTUAL, 5_000, measured(300, 10, 110)));

        assertThat(trace.names("thread_name")).containsExactly("platform", "virtual");
        assertThat(trace.slices(1, 2))
                .extracting(SweepTraceTest::describe)
                .containsExactly(
                        "1k sleepers 5000 900",
                        "warm-up 5200 100",
                        "starts sleepers 5300 10",
                        "all asleep 5310 100",
                        "wake up 5410 10",
                        "joins the last 5420 1");
        assertThat(trace.slices(1, 2).getFirst().at("/args/elapsedMillis").asDouble())
                .isEqualTo(121);
    }

    @Test
    void where_some_woke_before_the_last_had_started_nobody_was_all_asleep() {
        assertThat(trace(run(VIRTUAL, 0, measured(300, 115, 105))).slices(1, 2))
                .extracting(slice -> slice.get("name").asString())
                .contains("starts some while others wake")
                .doesNotContain("all asleep");
    }

    @Test
    void a_clock_that_jumped_moves_no_phase_out_of_its_run() {
        assertThat(trace(run(VIRTUAL, 1_000, measured(850, 10, 110))).slices(1, 2))
                .allSatisfy(slice ->
                        assertThat(TraceReader.end(slice).doubleValue()).isLessThanOrEqualTo(1_900_000));
    }

    @Test
    void a_run_that_failed_is_shown_as_such() {
        RunResult failed = new RunResult.Failed("no more \"threads\"", OptionalInt.of(500), List.of("a warning"));

        assertThat(trace(run(PLATFORM, 0, failed)).slices(1, 1)).singleElement().satisfies(slice -> {
            assertThat(slice.get("name").asString()).isEqualTo("failed: 1k sleepers");
            assertThat(slice.at("/args/reason").asString()).isEqualTo("no more \"threads\"");
            assertThat(slice.at("/args/reached").asInt()).isEqualTo(500);
        });
    }

    private static String describe(JsonNode slice) {
        return "%s %.0f %.0f"
                .formatted(
                        slice.get("name").asString(),
                        slice.get("ts").asDouble() / 1_000,
                        slice.get("dur").asDouble() / 1_000);
    }

    private static RunResult measured(long setup, long start, long firstWake) {
        Map<Metric, Long> metrics = new EnumMap<>(Metric.class);
        metrics.put(Metric.SETUP, nanos(setup));
        metrics.put(Metric.WARM_UP, nanos(100));
        metrics.put(Metric.START, nanos(start));
        metrics.put(Metric.FIRST_WAKE, nanos(firstWake));
        metrics.put(Metric.LAST_WAKE, nanos(120));
        metrics.put(Metric.ELAPSED, nanos(121));
        return new RunResult.Measured(new Metrics(metrics));
    }

    private static TimedRun run(Subject subject, long startMillis, RunResult result) {
        return new TimedRun(subject, LOAD, Duration.ofMillis(startMillis), Duration.ofMillis(900), result);
    }

    private static long nanos(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    private static TraceReader trace(TimedRun... timeline) {
        SweepPlan plan = new SweepPlan(
                List.of(PLATFORM, VIRTUAL), Map.of(), List.of(LOAD.sleepers()), LOAD.sleep(), 1, true, false);
        SweepRecord sweep = new SweepRecord(
                Instant.EPOCH, plan, List.of(), Optional.empty(), List.of(), List.of(timeline), List.of());
        return TraceReader.of(SweepTrace.of(Environment.current(), sweep));
    }
}
