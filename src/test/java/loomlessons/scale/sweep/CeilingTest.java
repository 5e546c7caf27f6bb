package loomlessons.scale.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import loomlessons.lesson.Lane;
import loomlessons.measure.machine.Limit;
import loomlessons.measure.machine.Limit.Amount;
import loomlessons.measure.machine.Limit.Ceiling;
import loomlessons.measure.machine.Limit.Kind;
import loomlessons.measure.metric.RunResult.Failed;
import loomlessons.scale.Points;
import loomlessons.scale.Subject.Peer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CeilingTest {

    private static final Limit PIDS = limit(Kind.PID_MAX, 32_768, 32_000);
    private static final Limit MAPS = limit(Kind.MAX_MAP_COUNT, 65_530, 32_565);
    private static final Limit THREADS = limit(Kind.THREADS_MAX, 192_730, 192_000);
    private static final Optional<Ceiling> CEILING = Ceiling.predict(List.of(THREADS, MAPS, PIDS));

    @Test
    void the_tightest_limits_bind_and_those_close_to_them() {
        assertThat(CEILING).hasValueSatisfying(ceiling -> {
            assertThat(ceiling.platformThreads()).isEqualTo(32_000);
            assertThat(ceiling.limits()).containsExactly(PIDS, MAPS);
            assertThat(ceiling.describeLimits()).isEqualTo("pid_max (32,768) and max_map_count (65,530)");
        });
    }

    @Test
    void limits_that_bound_no_threads_predict_nothing() {
        Limit unknown = new Limit(Kind.PID_MAX, new Amount.Unknown(), OptionalLong.empty());

        assertThat(Ceiling.predict(List.of(unknown))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"28800, true", "28801, false"})
    void a_sweep_stays_below_nine_tenths(int sleepers, boolean leavesRoom) {
        assertThat(CEILING.orElseThrow().isSafe(sleepers)).isEqualTo(leavesRoom);
    }

    @Test
    void platform_threads_beyond_that_are_not_tried_unless_they_are_asked_for() {
        assertThat(capacity(8L << 30, false).reasonAgainstThreads(Points.lane(Lane.PLATFORM), 30_000))
                .hasValueSatisfying(reason ->
                        assertThat(reason).contains("90 %", "32,000 threads", "pid_max (32,768)", "--to-the-wall"));
        assertThat(capacity(8L << 30, true).reasonAgainstThreads(Points.lane(Lane.PLATFORM), 30_000))
                .isEmpty();
        assertThat(capacity(8L << 30, false).reasonAgainstThreads(Points.lane(Lane.VIRTUAL), 30_000))
                .isEmpty();
        assertThat(capacity(8L << 30, false).reasonAgainstThreads(Points.peer(Peer.PYTHON), 30_000))
                .isPresent();
    }

    @Test
    void nothing_takes_more_than_half_of_the_free_memory_not_even_to_the_wall() {
        assertThat(capacity(2L << 30, true).reasonAgainstMemory(1L << 30))
                .hasValueSatisfying(reason -> assertThat(reason)
                        .isEqualTo("it needs 1.10 GiB, but half of the free memory is only 1.00 GiB"));
        assertThat(capacity(3L << 30, true).reasonAgainstMemory(1L << 30)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory",
                "RuntimeError: can't start new thread"
            })
    void a_thread_refused_near_the_ceiling_is_explained_by_the_limits(String error) {
        Failed explained = explained(error, 31_900);

        assertThat(explained.reason())
                .contains("at 31,900 sleepers", "; the limit: pid_max (32,768) and max_map_count (65,530)", error);
        assertThat(explained.reached()).hasValue(31_900);
        assertThat(explained.evidence()).containsExactly("a warning");
    }

    @Test
    void a_thread_refused_far_below_the_ceiling_is_not_blamed_on_it() {
        Failed explained = explained("unable to create native thread", 5_000);

        assertThat(explained.reason())
                .contains("at 5,000 sleepers", "although the known limits allow 32,000")
                .doesNotContain("the limit:");
    }

    @Test
    void a_full_heap_is_explained_and_another_failure_stays_as_it_is() {
        assertThat(explained("java.lang.OutOfMemoryError: Java heap space", 10).reason())
                .startsWith("its memory was probably full");
        assertThat(explained("it was struck by lightning", 10).reason()).isEqualTo("it was struck by lightning");
    }

    @Test
    void a_probe_that_the_system_has_killed_has_most_likely_met_a_limit_of_memory() {
        Failed killed = new Failed("it ended", OptionalInt.empty(), OptionalInt.of(137), List.of());
        Failed ended = new Failed("exit code 137", OptionalInt.empty(), OptionalInt.of(1), List.of());

        assertThat(explained(killed).reason()).startsWith("its memory was probably full");
        assertThat(explained(ended)).isEqualTo(ended);
    }

    private static Failed explained(String error, int reached) {
        return explained(new Failed(error, OptionalInt.of(reached), List.of("a warning")));
    }

    private static Failed explained(Failed failed) {
        return (Failed) capacity(2L << 30, false).explain(failed);
    }

    private static CapacityCheck capacity(long freeMemory, boolean toTheWall) {
        return new CapacityCheck(CEILING, () -> freeMemory, toTheWall);
    }

    private static Limit limit(Kind kind, long value, long threads) {
        return new Limit(kind, new Amount.Of(value), OptionalLong.of(threads));
    }
}
