package loomlessons.render.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.trail.ThreadFacts;
import loomlessons.render.terminal.DisplayWidth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-jdk")
class ThreadBarsTest {

    private static final int BAR = 41;
    private static final int WIDTH = BAR + 19;

    @Test
    void a_thread_is_a_bar_from_its_first_event_on_with_its_sleep_and_its_words() {
        List<String> lines = new ThreadBars(
                        List.of(
                                event(0, 1, Kind.START),
                                event(10, 2, Kind.SLEEP),
                                event(20, 1, Kind.SAY),
                                event(30, 2, Kind.WAKE),
                                event(35, 2, Kind.FINISH),
                                event(38, 1, Kind.FINISH),
                                event(40, 0, Kind.EXIT)),
                        WIDTH)
                .lines();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).endsWith("0.040 s").hasSize(18 + BAR);
        assertThat(bar(lines.get(1))).isEqualTo("━".repeat(20) + "●" + "━".repeat(17) + "╸");
        assertThat(bar(lines.get(2))).isEqualTo(" ".repeat(10) + "░".repeat(20) + "━".repeat(5) + "╸");
    }

    @Test
    void a_sleeper_that_never_woke_up_sleeps_to_the_end() {
        List<String> lines = new ThreadBars(
                        List.of(event(0, 1, Kind.START), event(20, 2, Kind.SLEEP), event(40, 0, Kind.EXIT)), WIDTH)
                .lines();

        assertThat(bar(lines.get(2))).isEqualTo(" ".repeat(20) + "░".repeat(21));
    }

    @Test
    void interrupts_and_errors_are_marked_where_they_happened() {
        List<String> lines = new ThreadBars(
                        List.of(
                                event(0, 1, Kind.SLEEP),
                                event(0, 2, Kind.START),
                                event(20, 1, Kind.INTERRUPT),
                                event(40, 2, Kind.THROW)),
                        WIDTH)
                .lines();

        assertThat(bar(lines.get(1))).isEqualTo("░".repeat(20) + "!");
        assertThat(bar(lines.get(2))).endsWith("✘").hasSize(BAR);
    }

    @Test
    void more_threads_than_can_be_read_are_counted_and_nothing_is_wider_than_the_page() {
        List<Event> events = new ArrayList<>();
        for (int thread = 1; thread <= 11; thread++) {
            events.add(event(thread, thread, Kind.START));
        }

        List<String> lines = new ThreadBars(events, WIDTH).lines();

        assertThat(lines).hasSize(1 + 8 + 1).last().asString().contains("and 3 more threads");
        assertThat(lines).allMatch(line -> DisplayWidth.of(line) <= WIDTH);
    }

    @Test
    void one_event_alone_is_no_division_by_nothing() {
        assertThat(new ThreadBars(List.of(event(0, 1, Kind.SAY)), WIDTH).lines())
                .hasSize(2);
        assertThat(new ThreadBars(List.of(), WIDTH).lines()).hasSize(1);
    }

    private static String bar(String line) {
        return line.substring(18);
    }

    private static Event event(long nanos, long thread, Kind kind) {
        ThreadFacts facts = new ThreadFacts(thread, "thread" + thread, false, false, Optional.empty());
        return new Event(nanos * 1_000_000, 0, facts, kind, new EventData.None(), "text");
    }
}
