package loomlessons.lesson.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
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
    void time_between_two_who_fall_asleep_is_spent_on_starting_if_nobody_can_have_woken() {
        SleepTimings timings = new SleepTimings(3, Duration.ofMinutes(1));

        long start = timings.now();
        for (int i = 0; i < timings.sleepers(); i++) {
            Thread.currentThread().interrupt(); // So it begins to sleep, and goes on at once.
            timings.task(i).run();
        }
        Thread.interrupted();

        assertThat(timings.startingNanos()).isBetween(1L, timings.now() - start);
    }

    @Test
    void nobody_wakes_too_soon_and_the_times_lie_in_their_order() throws InterruptedException {
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
    void a_sleeper_that_is_interrupted_has_not_woken_and_stays_interrupted() throws Exception {
        SleepTimings timings = new SleepTimings(1, Duration.ofMinutes(1));

        FutureTask<Boolean> interrupted = new FutureTask<>(() -> {
            Thread.currentThread().interrupt();
            timings.task(0).run();
            return Thread.currentThread().isInterrupted();
        });
        Thread.ofPlatform().start(interrupted);

        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(timings.begun()).isEqualTo(1);
        assertThat(timings.woken()).isZero();
        assertThat(timings.lateNanos().boxed()).isEmpty();
    }

    @Test
    void where_nobody_has_begun_nothing_has_happened() {
        SleepTimings timings = new SleepTimings(5, SLEEP);

        assertThat(timings.begun()).isZero();
        assertThat(timings.mostAsleepAtOnce()).isZero();
        assertThat(timings.lastWokenAt()).isZero();
    }
}
