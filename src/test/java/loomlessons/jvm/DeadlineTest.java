package loomlessons.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    private static final Duration TIME = Duration.ofNanos(10);

    /** The clock starts anywhere, and may overflow. */
    @ParameterizedTest
    @ValueSource(longs = {0, -5, 1_000, Long.MAX_VALUE - 4, Long.MIN_VALUE, Long.MAX_VALUE})
    void it_is_over_after_that_time_wherever_the_clock_starts(long start) {
        AtomicLong clock = new AtomicLong(start);
        Deadline deadline = Deadline.in(TIME, clock::get);

        assertThat(deadline.isOver()).isFalse();
        assertThat(deadline.left()).isEqualTo(TIME);
        clock.addAndGet(9);
        assertThat(deadline.isOver()).isFalse();
        assertThat(deadline.left()).isEqualTo(Duration.ofNanos(1));
        clock.addAndGet(1);
        assertThat(deadline.isOver()).isTrue();
        assertThat(deadline.left()).isZero();
        clock.addAndGet(1_000);
        assertThat(deadline.isOver()).isTrue();
        assertThat(deadline.left()).isZero();
    }

    @Test
    void a_time_that_no_clock_can_count_is_a_long_time() {
        assertThat(Deadline.in(Duration.ofSeconds(Long.MAX_VALUE)).isOver()).isFalse();
    }

    @Test
    void without_time_it_is_over_at_once() {
        assertThat(Deadline.in(Duration.ZERO).isOver()).isTrue();
    }
}
