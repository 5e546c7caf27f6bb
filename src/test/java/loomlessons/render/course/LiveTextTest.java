package loomlessons.render.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.render.Samples;
import loomlessons.render.terminal.DisplayWidth;
import loomlessons.render.terminal.Page;
import loomlessons.render.terminal.Page.AnsiStyle;
import loomlessons.run.CourseRecord;
import loomlessons.run.LaneResult;
import loomlessons.run.LessonResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("any-jdk")
class LiveTextTest {

    private final List<String> lines = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 40, 60, 80, 120, 200})
    void no_line_is_wider_than_the_page(int width) {
        tell(Samples.mixedResult(), new Page(width, AnsiStyle.PLAIN, true), true);

        assertThat(lines.stream().flatMap(String::lines))
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void rows_appear_while_the_lesson_runs() {
        LiveText text = new LiveText(Samples.plan(), new Page(80, AnsiStyle.PLAIN, false), lines::add);
        text.lessonStarted(lesson(), true);
        int before = lines.size();

        text.happened(Lane.PLATFORM, Samples.event(Lane.PLATFORM, 1, "one").event());
        text.happened(Lane.VIRTUAL, Samples.event(Lane.VIRTUAL, 2, "two").event());
        text.quiet();

        assertThat(lines.subList(before, lines.size())).containsExactly(" 0.001   one                     two");
    }

    @Test
    void lanes_that_run_in_turn_are_set_side_by_side_when_all_have_ended() {
        LiveText text = new LiveText(Samples.plan(), new Page(80, AnsiStyle.PLAIN, false), lines::add);
        text.lessonStarted(lesson(), false);
        text.happened(Lane.PLATFORM, Samples.event(Lane.PLATFORM, 1, "one").event());
        text.quiet();
        text.laneEnded(Samples.mixedResult().lanes().getFirst());
        text.happened(Lane.VIRTUAL, Samples.event(Lane.VIRTUAL, 2, "two").event());
        assertThat(lines).doesNotContain(" 0.001   one                     two");

        text.lessonEnded(Samples.mixedResult());

        assertThat(lines).contains(" platform has ended", " 0.001   one                     two");
    }

    @Test
    void claims_show_their_evidence_below_their_lanes() {
        tell(Samples.mixedResult(), new Page(80, AnsiStyle.PLAIN, false), true);

        assertThat(lines)
                .anyMatch(line -> line.contains("Claim  hello comes after the wake-up"))
                .anyMatch(line -> line.contains("✔ woke first") && line.contains("✘ <script>"))
                .anyMatch(line -> line.contains("skipped: no preview"));
    }

    @Test
    void a_refuted_claim_changes_what_differs_into_what_should_differ() {
        tell(Samples.mixedResult(), new Page(80, AnsiStyle.PLAIN, false), true);

        assertThat(lines).anyMatch(line -> line.contains("What should differ"));
    }

    @Test
    void columns_stay_aligned_behind_wide_characters() {
        LiveText text = new LiveText(Samples.plan(), new Page(80, AnsiStyle.PLAIN, false), lines::add);
        text.lessonStarted(lesson(), true);
        text.happened(Lane.PLATFORM, Samples.event(Lane.PLATFORM, 1, "線程一").event());
        text.happened(Lane.VIRTUAL, Samples.event(Lane.VIRTUAL, 1, "two").event());
        text.quiet();

        String row = lines.getLast();
        assertThat(DisplayWidth.of(row.substring(0, row.indexOf("two")))).isEqualTo(33);
    }

    @Test
    void escape_sequences_of_others_never_reach_the_screen() {
        tell(Samples.mixedResult(), new Page(80, AnsiStyle.PLAIN, true), true);

        assertThat(lines).noneMatch(line -> line.contains("\u001b"));
    }

    @Test
    void colour_is_added_around_the_same_text() {
        tell(Samples.mixedResult(), new Page(80, AnsiStyle.PLAIN, true), true);
        List<String> plain = List.copyOf(lines);
        lines.clear();

        tell(Samples.mixedResult(), new Page(80, AnsiStyle.COLORED, true), true);

        assertThat(lines).anyMatch(line -> line.contains("\u001b["));
        assertThat(lines.stream()
                        .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "").stripTrailing()))
                .containsExactlyElementsOf(
                        plain.stream().map(String::stripTrailing).toList());
    }

    @Test
    void the_last_lines_count_claims_and_tell_how_to_run_what_was_skipped() {
        LiveText text = new LiveText(Samples.plan(), new Page(80, AnsiStyle.PLAIN, false), lines::add);
        CourseRecord course = Samples.course(Samples.mixedResult());

        text.courseEnded(course);

        assertThat(lines)
                .containsExactly(
                        " ✘ 1 lesson, 3 lanes: 1 claim held, 1 refuted; 0 lanes failed, 1 skipped",
                        " To run the skipped lanes as well:",
                        "   java --enable-preview -jar x");
    }

    @Test
    void the_counts_go_on_in_a_second_line_on_a_narrow_page() {
        LiveText text = new LiveText(Samples.plan(), new Page(60, AnsiStyle.PLAIN, false), lines::add);

        text.courseEnded(Samples.course(Samples.mixedResult()));

        assertThat(lines)
                .first()
                .isEqualTo(" ✘ 1 lesson, 3 lanes: 1 claim held, 1 refuted; 0 lanes\n   failed, 1 skipped");
    }

    private void tell(LessonResult result, Page page, boolean atOnce) {
        LiveText text = new LiveText(Samples.plan(), page, lines::add);
        text.lessonStarted(result.lesson(), atOnce);
        for (LaneResult lane : result.lanes()) {
            lane.outcome().happened().forEach(event -> text.happened(lane.lane(), event));
            text.laneEnded(lane);
        }
        text.lessonEnded(result);
    }

    private static Lesson lesson() {
        return Lessons.named("join").orElseThrow();
    }
}
