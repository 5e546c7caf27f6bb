package loomlessons.lesson.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SleepTimingsTest {

    private static final Duration SLEEP = Duration.ofMillis(300);

    @Test
    void sleepers_that_sleep_at_the_same_time_are_counted_at_once() throws InterruptedException {
        SleepTimings timings = new SleepTimings(50, SLEEP);

        VirtualScale.sleepAll(timings);

        assertThat(timings.begun()).isEqualTo(50);
        assertThat(timings.woken()).isEqualTo(50);
        assertThat(timings.mostAsleepAtOnce()).isEqualTo(50);
    }

    @Test
    void sleepers_that_sleep_one_after_another_are_never_two_at_once() {
        SleepTimings timings = new SleepTimings(3, Duration.ofMillis(5));

        for (int i = 0; i < timings.sleepers(); i++) {
            timings.task(i).run();
        }

        assertThat(timings.woken()).isEqualTo(3);
        assertThat(timings.mostAsleepAtOnce()).isEqualTo(1);
        assertThat(timings.startingNanos()).isZero();
    }

    @Test
    void the_time_between_two_sleepers_counts_as_starting_if_none_can_have_woken() {
        SleepTimings timings = new SleepTimings(3, Duration.ofMinutes(1));

        long start = timings.now();
        for (int i = 0; i < timings.sleepers(); i++) {
            Thread.currentThread().interrupt(); // So its sleep ends at once.
            timings.task(i).run();
        }
        Thread.interrupted();

        assertThat(timings.startingNanos()).isBetween(1L, timings.now() - start);
    }

    @Test
    void no_sleeper_wakes_too_soon_and_the_times_are_in_order() throws InterruptedException {
        SleepTimings timings = new SleepTimings(20, SLEEP);
        long start = timings.now();

        PlatformScale.sleepAll(timings);

        assertThat(timings.lateNanos().boxed())
                .hasSize(20)
                .allSatisfy(late -> assertThat(late).isNotNegative());
        assertThat(timings.lastBegunAt()).isGreaterThan(start);
        assertThat(timings.firstWokenAt()).isGreaterThanOrEqualTo(start + SLEEP.toNanos());
        assertThat(timings.lastWokenAt()).isBetween(timings.firstWokenAt(), timings.now());
    }

    @Test
    void a_sleeper_that_is_interrupted_has_not_woken_and_stays_interrupted() throws InterruptedException {
        SleepTimings timings = new SleepTimings(1, Duration.ofMinutes(1));

        Thread thread = Thread.ofPlatform().unstarted(() -> {
            Thread.currentThread().interrupt();
            timings.task(0).run();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        });
        thread.start();
        thread.join();

        assertThat(timings.begun()).isEqualTo(1);
        assertThat(timings.woken()).isZero();
        assertThat(timings.lateNanos().boxed()).isEmpty();
    }

    @Test
    void without_sleepers_all_numbers_are_zero() {
        SleepTimings timings = new SleepTimings(5, SLEEP);

        assertThat(timings.begun()).isZero();
        assertThat(timings.mostAsleepAtOnce()).isZero();
        assertThat(timings.lastWokenAt()).isZero();
    }
}
