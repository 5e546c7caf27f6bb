package loomlessons.render.timeline;

import static loomlessons.lesson.Kind.CATCH;
import static loomlessons.lesson.Kind.EXIT;
import static loomlessons.lesson.Kind.FINISH;
import static loomlessons.lesson.Kind.INTERRUPT;
import static loomlessons.lesson.Kind.JOIN;
import static loomlessons.lesson.Kind.LAUNCH;
import static loomlessons.lesson.Kind.PRINT;
import static loomlessons.lesson.Kind.SAY;
import static loomlessons.lesson.Kind.SLEEP;
import static loomlessons.lesson.Kind.START;
import static loomlessons.lesson.Kind.THROW;
import static loomlessons.lesson.Kind.WAKE;
import static loomlessons.render.track.ThreadTrack.Activity.ASLEEP;
import static loomlessons.render.track.ThreadTrack.Activity.CANCELLED;
import static loomlessons.render.track.ThreadTrack.Activity.RUNNING;
import static loomlessons.render.track.ThreadTrack.Activity.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import loomlessons.render.timeline.Swimlane.Bar;
import loomlessons.render.timeline.Swimlane.Carried;
import loomlessons.render.timeline.Swimlane.Mark;
import loomlessons.render.timeline.ThreadStory.Sample;
import loomlessons.render.timeline.Timeline.Arrow;
import loomlessons.render.timeline.Timeline.ScopeBorder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-jdk")
class TimelineTest {

    @Test
    void a_bar_lasts_until_the_thread_is_found_doing_something_else() {
        Timeline timeline = Timeline.of(new LaneDocument()
                .event(0, 1, START)
                .event(1, 1, SAY)
                .event(2, 1, SLEEP)
                .event(9, 1, WAKE)
                .event(10, 1, FINISH)
                .build());

        assertThat(timeline.swimlanes().getFirst().bars())
                .extracting(Bar::activity, Bar::from, Bar::to, Bar::text)
                .containsExactly(
                        tuple(RUNNING, 0.0, 2.0, "start"),
                        tuple(ASLEEP, 2.0, 9.0, "sleep"),
                        tuple(RUNNING, 9.0, 10.0, "wake"));
    }

    @Test
    void a_thread_that_is_interrupted_in_its_sleep_is_cancelled_from_then_on() {
        Timeline timeline = Timeline.of(new LaneDocument()
                .event(0, 1, START)
                .event(1, 1, SLEEP)
                .event(5, 1, INTERRUPT)
                .event(6, 1, FINISH)
                .build());

        assertThat(timeline.swimlanes().getFirst().bars())
                .extracting(Bar::activity)
                .containsExactly(RUNNING, ASLEEP, CANCELLED);
    }

    @Test
    void who_never_tells_of_waking_sleeps_to_the_end_and_who_fails_ends_with_its_last_word() {
        Timeline timeline = Timeline.of(new LaneDocument()
                .event(0, 1, START)
                .event(1, 2, SLEEP)
                .event(2, 3, START)
                .event(3, 3, THROW)
                .event(4, 3, CATCH)
                .event(20, 1, FINISH)
                .build());

        assertThat(timeline.swimlanes().get(1).bars()).extracting(Bar::to).containsExactly(20.0);
        assertThat(timeline.swimlanes().get(2).bars()).extracting(Bar::to).containsExactly(4.0);
        assertThat(timeline.swimlanes().get(2).marks()).extracting(Mark::kind).containsExactly("throw", "catch");
    }

    @Test
    void a_fork_leads_from_its_creator_to_its_first_event_and_a_join_from_its_end_to_the_end_of_the_wait() {
        Timeline timeline = Timeline.of(new LaneDocument()
                .event(0, 1, START)
                .created(2, 1, 1.5)
                .event(2, 2, START)
                .event(3, 1, JOIN)
                .event(8, 2, FINISH)
                .event(9, 1, SAY)
                .event(10, 1, FINISH)
                .build());

        assertThat(timeline.forks()).containsExactly(new Arrow(0, 1.5, 1, 2));
        assertThat(timeline.joins()).containsExactly(new Arrow(1, 8, 0, 9));
        assertThat(timeline.swimlanes().getFirst().bars())
                .extracting(Bar::activity)
                .containsExactly(RUNNING, WAITING, RUNNING);
    }

    @Test
    void who_ended_before_the_wait_or_was_created_by_another_isnt_joined() {
        Timeline timeline = Timeline.of(new LaneDocument()
                .event(0, 1, START)
                .created(2, 1, 1)
                .event(1, 2, START)
                .event(2, 2, FINISH)
                .created(3, 2, 1)
                .event(3, 3, START)
                .event(4, 1, JOIN)
                .event(5, 3, FINISH)
                .event(6, 1, FINISH)
                .build());

        assertThat(timeline.joins()).isEmpty();
    }

    @Test
    void a_scope_reaches_from_its_first_fork_to_its_owners_next_sign_and_the_next_one_is_another() {
        Timeline timeline = Timeline.of(new LaneDocument()
                .event(0, 1, START)
                .forked(2, 1, 1)
                .event(1, 2, START)
                .forked(3, 1, 2)
                .event(2, 3, START)
                .event(4, 2, FINISH)
                .event(6, 3, FINISH)
                .event(7, 1, SAY)
                .forked(4, 1, 8)
                .event(9, 4, START)
                .event(10, 4, FINISH)
                .event(11, 1, FINISH)
                .build());

        assertThat(timeline.scopes()).containsExactly(new ScopeBorder(1, 2, 1, 7), new ScopeBorder(3, 3, 8, 11));
    }

    @Test
    void a_carrier_is_told_where_it_is_news() {
        Timeline timeline = Timeline.of(new LaneDocument()
                .on("worker-1", 0, 1, START)
                .on("worker-1", 1, 1, SLEEP)
                .on("worker-2", 5, 1, WAKE)
                .on("worker-2", 6, 1, FINISH)
                .build());

        assertThat(timeline.swimlanes().getFirst().carried())
                .containsExactly(new Carried(0, "worker-1", false), new Carried(5, "worker-2", true));
    }

    @Test
    void a_child_jvm_lives_from_its_launch_to_its_exit() {
        Timeline timeline = Timeline.of(new LaneDocument()
                .event(0, 1, START)
                .event(1, 1, LAUNCH, "thread2")
                .event(5, 2, PRINT)
                .event(8, 1, EXIT)
                .event(9, 1, FINISH)
                .build());

        assertThat(timeline.swimlanes().get(1).type()).isEqualTo("a JVM of its own");
        assertThat(timeline.swimlanes().get(1).bars())
                .extracting(Bar::from, Bar::to)
                .containsExactly(tuple(1.0, 8.0));
    }

    @Test
    void of_a_thousand_threads_a_sample_is_drawn_that_has_the_first_and_those_that_suffer_something() {
        LaneDocument lane = new LaneDocument().event(0, 1, START);
        for (int thread = 2; thread <= 1001; thread++) {
            lane.event(thread, thread, START).event(thread + 2000, thread, thread == 777 ? THROW : FINISH);
        }

        Timeline timeline = Timeline.of(lane.build());

        assertThat(timeline.threads()).isEqualTo(1001);
        assertThat(timeline.isSample()).isTrue();
        assertThat(timeline.swimlanes())
                .hasSize(Sample.MOST)
                .extracting(Swimlane::thread)
                .startsWith(1L)
                .contains(777L)
                .isSorted();
        assertThat(timeline.events()).hasSize(2 * Sample.MOST - 1);
    }
}
