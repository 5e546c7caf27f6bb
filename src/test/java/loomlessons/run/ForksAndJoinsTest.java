package loomlessons.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Settings;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.lesson.trail.Origin;
import loomlessons.run.RunListener.CompositeListener;
import org.junit.jupiter.api.Test;

/** What a trail finds out about threads by itself: which thread created them, and which one waits for them. */
class ForksAndJoinsTest {

    private static final RunPlan PLAN =
            new RunPlan(new Settings(Duration.ofMillis(200), 3), List.of(Lane.values()), false, false);

    private final LessonResult join = run("join");

    @Test
    void every_thread_but_the_lanes_caller_knows_who_created_it_and_when() {
        for (LaneResult lane : join.lanes()) {
            List<Event> events = lane.outcome().happened();
            Event main = events.getFirst();
            Event start = first(events, Kind.START, "thread1");

            Origin origin = start.thread().origin().orElseThrow();
            assertThat(main.thread().origin()).isEmpty();
            assertThat(origin.creator()).isEqualTo(main.thread().id());
            assertThat(origin.nanos()).isBetween(main.nanos(), start.nanos());
            assertThat(origin.inScope()).isEqualTo(lane.lane() == Lane.STRUCTURED);
        }
    }

    @Test
    void a_caller_that_waits_in_a_join_is_seen_before_it_goes_on() {
        for (LaneResult lane : join.lanes()) {
            List<Event> events = lane.outcome().happened();
            Event waits = first(events, Kind.JOIN, "main");
            Event woken = first(events, Kind.WAKE, "thread1");
            Event hello = first(events, Kind.SAY, "main");

            assertThat(events.stream().filter(event -> event.kind() == Kind.JOIN))
                    .hasSize(1);
            assertThat(waits.isBefore(woken)).isTrue();
            assertThat(woken.isBefore(hello)).isTrue();
            String whom = lane.lane() == Lane.STRUCTURED ? "its scope" : "a thread";
            assertThat(waits.text()).isEqualTo("main waits in the join of " + whom);
        }
    }

    private static Event first(List<Event> events, Kind kind, String thread) {
        return events.stream()
                .filter(event -> event.kind() == kind && event.thread().name().equals(thread))
                .findFirst()
                .orElseThrow();
    }

    private static LessonResult run(String lesson) {
        try {
            LessonRunner runner = new LessonRunner(
                    PLAN, new CompositeListener(List.of()), () -> new Outcome.Skipped("not here", Optional.empty()));
            return runner.run(Lessons.named(lesson).orElseThrow());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
