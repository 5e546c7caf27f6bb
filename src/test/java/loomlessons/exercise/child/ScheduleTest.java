package loomlessons.exercise.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import loomlessons.lesson.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {

    private final List<Duration> sleeps = Stream.of(Schedule.values())
            .map(schedule -> schedule.settings().sleep())
            .toList();

    @ParameterizedTest
    @EnumSource
    void the_docs_show_the_sleep_and_the_delays_of_each_schedule(Schedule schedule) throws IOException {
        Duration sleep = schedule.settings().sleep();
        String row = Files.readAllLines(Path.of("docs/workshop.md")).stream()
                .filter(line -> line.startsWith("| %s |".formatted(schedule.title())))
                .findFirst()
                .orElseThrow();

        assertThat(row).contains("| %d ms |".formatted(sleep.toMillis()));
        for (Kind kind : List.of(Kind.START, Kind.SLEEP, Kind.SAY, Kind.THROW)) {
            if (schedule.delays(kind)) {
                assertThat(row)
                        .as(kind.name())
                        .contains("%d ms"
                                .formatted(schedule.longestDelay(kind, sleep, Duration.ZERO)
                                        .toMillis()));
            }
        }
    }

    @Test
    void each_schedule_has_a_sleep_of_its_own_and_the_longest_is_twice_the_shortest_so_that_no_constant_fits_all() {
        Duration shortest = sleeps.stream().min(Comparator.naturalOrder()).orElseThrow();
        Duration longest = sleeps.stream().max(Comparator.naturalOrder()).orElseThrow();

        assertThat(sleeps).doesNotHaveDuplicates();
        assertThat(longest).isGreaterThanOrEqualTo(shortest.multipliedBy(2));
    }
}
