package loomlessons.lesson.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SleepTimingsTest {

    private static final Duration SLEEP = Duration.ofMillis(300);

    @Test
    void sleepers_that_sleep_at_the_same_time_are_counted_at_once() throws InterruptedException {
        SleepTimings naps = new SleepTimings(50, SLEEP);

        VirtualScale.sleepAll(naps);

        assertThat(naps.begun()).isEqualTo(50);
        assertThat(naps.woken()).isEqualTo(50);
        assertThat(naps.mostAsleepAtOnce()).isEqualTo(50);
    }

    @Test
    void sleepers_that_sleep_one_after_another_are_never_two_at_once() {
        SleepTimings naps = new SleepTimings(3, Duration.ofMillis(5));

        for (int i = 0; i < naps.sleepers(); i++) {
            naps.nap(i).run();
        }

        assertThat(naps.woken()).isEqualTo(3);
        assertThat(naps.mostAsleepAtOnce()).isEqualTo(1);
        assertThat(naps.startingNanos()).isZero();
    }

    @Test
    void time_between_two_who_fall_asleep_is_spent_on_starting_if_nobody_can_have_woken() {
        SleepTimings naps = new SleepTimings(3, Duration.ofMinutes(1));

        long start = naps.now();
        for (int i = 0; i < naps.sleepers(); i++) {
            Thread.currentThread().interrupt(); // So it begins to sleep, and goes on at once.
            naps.nap(i).run();
        }
        Thread.interrupted();

        assertThat(naps.startingNanos()).isBetween(1L, naps.now() - start);
    }

    @Test
    void nobody_wakes_too_soon_and_the_times_lie_in_their_order() throws InterruptedException {
        SleepTimings naps = new SleepTimings(20, SLEEP);
        long start = naps.now();

        PlatformScale.sleepAll(naps);

        assertThat(naps.lateNanos().boxed())
                .hasSize(20)
                .allSatisfy(late -> assertThat(late).isNotNegative());
        assertThat(naps.lastBegunAt()).isGreaterThan(start);
        assertThat(naps.firstWokenAt()).isGreaterThanOrEqualTo(start + SLEEP.toNanos());
        assertThat(naps.lastWokenAt()).isBetween(naps.firstWokenAt(), naps.now());
    }

    @Test
    void a_sleeper_that_is_interrupted_has_not_woken_and_stays_interrupted() {
        SleepTimings naps = new SleepTimings(1, Duration.ofMinutes(1));

        Thread.currentThread().interrupt();
        naps.nap(0).run();

        assertThat(Thread.interrupted()).as("it stays interrupted").isTrue();
        assertThat(naps.begun()).isEqualTo(1);
        assertThat(naps.woken()).isZero();
        assertThat(naps.lateNanos().boxed()).isEmpty();
    }

    @Test
    void where_nobody_has_begun_nothing_has_happened() {
        SleepTimings naps = new SleepTimings(5, SLEEP);

        assertThat(naps.begun()).isZero();
        assertThat(naps.mostAsleepAtOnce()).isZero();
        assertThat(naps.lastWokenAt()).isZero();
    }
}
