package loomlessons.scale.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import loomlessons.lesson.Lane;
import loomlessons.measure.machine.Limits;
import loomlessons.scale.probe.JavaProbe.JvmFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JvmFlagsTest {

    @ParameterizedTest
    @EnumSource
    void a_cold_probe_runs_as_a_naive_program_would(Lane lane) {
        JvmFlags flags = JvmFlags.of(task(lane, 1_000_000, false), 25, 2);

        assertThat(flags.flags()).noneMatch(flag -> flag.startsWith("-Xm") || flag.contains("GC"));
    }

    @ParameterizedTest
    @EnumSource
    void a_warm_probe_has_a_heap_for_all_its_sleepers(Lane lane) {
        JvmFlags few = JvmFlags.of(task(lane, 1_000, true), 25, 2);
        JvmFlags many = JvmFlags.of(task(lane, 101_000, true), 25, 2);

        assertThat(many.memoryBytes() - few.memoryBytes()).isGreaterThan(100_000 * 900L);
        assertThat(many.flags()).anyMatch(flag -> flag.startsWith("-Xmn"));
    }

    @Test
    void the_stacks_of_platform_threads_count_as_memory() {
        assertThat(JvmFlags.of(task(Lane.PLATFORM, 10_000, false), 25, 2).memoryBytes())
                .isGreaterThan(10_000L * Limits.BYTES_PER_PLATFORM_THREAD);
    }

    @ParameterizedTest
    @EnumSource
    void the_largest_number_does_not_overflow(Lane lane) {
        assertThat(JvmFlags.of(task(lane, 100_000_000, true), 21, 2).memoryBytes())
                .isGreaterThan(100_000_000L * 900);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "8, 7"})
    void a_processor_is_left_for_who_starts_and_joins(int processors, int parallelism) {
        assertThat(JvmFlags.of(task(Lane.VIRTUAL, 1, true), 25, processors).flags())
                .contains("-Djdk.virtualThreadScheduler.parallelism=" + parallelism);
    }

    @Test
    void preview_features_are_enabled_where_they_are_needed_alone() {
        assertThat(JvmFlags.of(task(Lane.STRUCTURED, 1, true), 21, 2).flags()).contains("--enable-preview");
        assertThat(JvmFlags.of(task(Lane.VIRTUAL, 1, true), 21, 2).flags()).doesNotContain("--enable-preview");
    }

    @Test
    void compact_headers_are_asked_of_releases_that_have_them() {
        assertThat(JvmFlags.of(task(Lane.VIRTUAL, 1, true), 21, 2).flags())
                .doesNotContain("-XX:+UseCompactObjectHeaders");
        assertThat(JvmFlags.of(task(Lane.VIRTUAL, 1, true), 25, 2).flags()).contains("-XX:+UseCompactObjectHeaders");
    }

    private static ProbeTask task(Lane lane, int sleepers, boolean warm) {
        return new ProbeTask(lane, sleepers, Duration.ofSeconds(1), warm, false);
    }
}
