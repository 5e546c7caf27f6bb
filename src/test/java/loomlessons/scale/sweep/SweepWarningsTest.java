package loomlessons.scale.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import loomlessons.measure.machine.Disturbance;
import loomlessons.scale.SweepRecord.SweepWarning;
import org.junit.jupiter.api.Test;

class SweepWarningsTest {

    private static final Disturbance NONE = new Disturbance(0.05, Duration.ofMillis(1));

    @Test
    void a_quiet_machine_gives_no_warning() {
        assertThat(SweepWarnings.ofDisturbances("virtual, 1,000 sleepers", List.of(NONE, NONE)))
                .isEmpty();
    }

    @Test
    void busy_runs_are_told_once_with_the_worst_of_them() {
        Disturbance busy = new Disturbance(0.3, Duration.ZERO);
        Disturbance busier = new Disturbance(0.44, Duration.ZERO);

        assertThat(SweepWarnings.ofDisturbances("virtual, 1,000 sleepers", List.of(busy, NONE, busier)))
                .containsExactly(new SweepWarning(
                        SweepWarning.Kind.BUSY,
                        "virtual, 1,000 sleepers: other programs used up to 44 % of the processors, in 2 of 3 runs"));
    }

    @Test
    void a_clock_that_jumps_is_told() {
        Disturbance jump = new Disturbance(0, Duration.ofSeconds(3));

        assertThat(SweepWarnings.ofDisturbances("go, 10 sleepers", List.of(NONE, jump)))
                .containsExactly(new SweepWarning(
                        SweepWarning.Kind.CLOCK_JUMP,
                        "go, 10 sleepers: the wall clock and the JVM's clock moved 3000 ms apart"));
    }
}
