package loomlessons.exercise.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private final List<Duration> sleeps = Stream.of(Schedule.values())
            .map(schedule -> schedule.settings().sleep())
            .toList();

    @Test
    void each_schedule_has_a_sleep_of_its_own_and_the_longest_is_twice_the_shortest_so_that_no_constant_fits_all() {
        Duration shortest = sleeps.stream().min(Comparator.naturalOrder()).orElseThrow();
        Duration longest = sleeps.stream().max(Comparator.naturalOrder()).orElseThrow();

        assertThat(sleeps).doesNotHaveDuplicates();
        assertThat(longest).isGreaterThanOrEqualTo(shortest.multipliedBy(2));
    }
}
