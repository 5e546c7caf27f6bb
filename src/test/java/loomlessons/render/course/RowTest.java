package loomlessons.render.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import loomlessons.lesson.Lane;
import loomlessons.render.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-jdk")
class RowTest {

    @Test
    void events_of_different_lanes_at_about_the_same_time_share_a_row() {
        LaneEvent one = Samples.event(Lane.PLATFORM, 1, "one");
        LaneEvent two = Samples.event(Lane.VIRTUAL, 9, "two");

        assertThat(Row.of(List.of(one, two)))
                .containsExactly(
                        new Row(one.event().nanos(), Map.of(Lane.PLATFORM, one.event(), Lane.VIRTUAL, two.event())));
    }

    @Test
    void events_further_apart_have_rows_of_their_own() {
        LaneEvent one = Samples.event(Lane.PLATFORM, 1, "one");
        LaneEvent two = Samples.event(Lane.VIRTUAL, 12, "two");

        assertThat(Row.of(List.of(one, two))).hasSize(2);
    }

    @Test
    void the_events_of_a_lane_stay_in_their_order() {
        LaneEvent one = Samples.event(Lane.PLATFORM, 1, "one");
        LaneEvent two = Samples.event(Lane.PLATFORM, 2, "two");
        LaneEvent other = Samples.event(Lane.VIRTUAL, 2, "other");

        assertThat(Row.of(List.of(one, two, other)))
                .extracting(row -> row.cells().get(Lane.PLATFORM))
                .containsExactly(one.event(), two.event());
    }

    @Test
    void no_events_are_no_rows() {
        assertThat(Row.of(List.of())).isEmpty();
    }
}
