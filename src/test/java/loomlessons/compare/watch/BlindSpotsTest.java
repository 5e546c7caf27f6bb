package loomlessons.compare.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import loomlessons.compare.CodeLine;
import loomlessons.compare.Watched.Alone;
import loomlessons.compare.Watched.WaitKind;
import loomlessons.compare.Watched.WaitingLine;
import loomlessons.flight.RecordedTasks.Gap;
import org.junit.jupiter.api.Test;

class BlindSpotsTest {

    private static final Optional<CodeLine> LINE = Optional.of(new CodeLine("Foo.java", 5));

    @Test
    void what_is_missing_in_the_recording_comes_first() {
        assertThat(BlindSpots.of(Set.of(Gap.LATER_WAITS, Gap.LOST_DATA), Optional.empty(), List.of()))
                .containsExactly(
                        "The flight recorder lost data, so some waits are missing.",
                        "The tasks waited so often that the recording became too large, so later waits are missing.",
                        "Waits shorter than 5 µs aren't recorded.");
    }

    @Test
    void time_that_nobody_saw_is_reported_where_it_is_much() {
        assertThat(BlindSpots.of(Set.of(), Optional.of(new Alone(1, 100, 100, 30, 29, 0, 41)), List.of()))
                .first()
                .asString()
                .startsWith("41 % of the time of a task alone is neither computing nor a recorded wait");
        assertThat(BlindSpots.of(Set.of(), Optional.of(new Alone(1, 100, 100, 30, 40, 0, 30)), List.of()))
                .hasSize(1);
    }

    @Test
    void waits_are_those_of_platform_threads() {
        assertThat(spots(Set.of(), waiting(LINE, WaitKind.SLEEP, "Thread.sleep", 100)))
                .containsExactly(
                        "The JDK records neither the parks nor the CPU time of virtual threads, so the waits are those of"
                                + " the same tasks on platform threads.",
                        "Waits shorter than 5 µs aren't recorded.");
    }

    @Test
    void waits_for_other_threads_are_named() {
        assertThat(spots(
                        Set.of(),
                        waiting(LINE, WaitKind.PARK, "FutureTask.get", 100),
                        waiting(LINE, WaitKind.PARK, "Semaphore.acquire", 100),
                        waiting(LINE, WaitKind.MONITOR, "FutureTask.get", 100),
                        waiting(Optional.empty(), WaitKind.NOTIFICATION, "Thread.join", 1)))
                .contains("What other threads do while tasks wait for them isn't watched: FutureTask.get in Foo.java:5,"
                        + " Thread.join.");
    }

    @Test
    void waits_without_a_line_are_reported_where_they_are_many() {
        WaitingLine withLine = waiting(LINE, WaitKind.PARK, "Semaphore.acquire", 94);

        assertThat(spots(Set.of(), withLine, waiting(Optional.empty(), WaitKind.SLEEP, "Thread.sleep", 6)))
                .contains("6 % of the waiting has no line of your code in its stack trace.");
        assertThat(spots(
                        Set.of(Gap.DEEP_STACKS),
                        withLine,
                        waiting(Optional.empty(), WaitKind.SLEEP, "Thread.sleep", 6)))
                .contains("6 % of the waiting has no line of your code in its stack trace, as some are deeper than the"
                        + " flight recorder's limit.");
        assertThat(spots(
                        Set.of(Gap.DEEP_STACKS),
                        withLine,
                        waiting(Optional.empty(), WaitKind.SLEEP, "Thread.sleep", 1)))
                .hasSize(2);
    }

    private static List<String> spots(Set<Gap> gaps, WaitingLine... waits) {
        return BlindSpots.of(gaps, Optional.empty(), List.of(waits));
    }

    private static WaitingLine waiting(Optional<CodeLine> line, WaitKind kind, String call, long total) {
        return new WaitingLine(line, kind, call, 1, total, total, 0, OptionalInt.empty());
    }
}
