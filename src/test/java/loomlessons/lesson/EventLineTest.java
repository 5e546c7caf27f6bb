package loomlessons.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import loomlessons.lesson.EventData.Caught;
import loomlessons.lesson.EventData.OfTask;
import loomlessons.lesson.EventData.Said;
import loomlessons.lesson.trail.Origin;
import loomlessons.lesson.trail.ThreadFacts;
import loomlessons.lesson.trail.ThreadStatus;
import loomlessons.lesson.trail.ThreadStatus.Hold;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventLineTest {

    static List<Arguments> events() {
        ThreadFacts thread = new ThreadFacts(7, "thread1", true, true, Optional.of("worker-1"));
        ThreadFacts subtask = new ThreadFacts(
                8, "", true, true, Optional.empty(), Optional.of(new Origin(1, 5, true)), ThreadStatus.NONE);
        return List.of(
                Arguments.of(new Event(1, 2, thread, Kind.SLEEP, new OfTask("thread1"), "sleeps")),
                Arguments.of(new Event(1, 2, 3, thread, Kind.CATCH, new Caught("Error", ""), "caught")),
                Arguments.of(new Event(1, 2, subtask, Kind.START, new OfTask("thread1"), "starts")),
                Arguments.of(new Event(
                        1,
                        2,
                        thread.with(new ThreadStatus(true, Hold.NONE, List.of())),
                        Kind.SAY,
                        new Said("true"),
                        "true")),
                Arguments.of(new Event(
                        1,
                        2,
                        thread.with(new ThreadStatus(false, Hold.UNTIL_QUIET, List.of("alice", "", "5"))),
                        Kind.SAY,
                        new Said(""),
                        "")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_comes_back_from_its_line_as_it_was(Event event) {
        assertThat(EventLine.parse(EventLine.encode(event))).contains(event);
    }
}
