package loomlessons.lesson.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict.Ruling;
import loomlessons.lesson.claim.LaneIdentity;
import loomlessons.run.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LessonsTest {

    private static final Settings SETTINGS = new Settings(Duration.ofSeconds(3), 5);

    static List<Lesson> lessons() {
        return Lessons.all();
    }

    @Test
    void the_course_keeps_the_order_of_the_notebook() {
        assertThat(Lessons.all())
                .extracting(Lesson::name)
                .containsExactly("start", "concurrency", "join", "multithreading", "cpu", "failure", "daemon", "scale");
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void a_lesson_is_found_by_its_name(Lesson lesson) {
        assertThat(Lessons.named(lesson.name())).containsSame(lesson);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void a_lesson_asks_a_question_and_says_what_differs(Lesson lesson) {
        assertThat(lesson.question()).endsWith("?");
        assertThat(lesson.whatDiffers()).endsWith(".").hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void every_lane_has_claims_and_their_sentences_differ(Lesson lesson) {
        List<Claim> claims = lesson.claims(SETTINGS);

        for (Lane lane : Lane.values()) {
            assertThat(claims).anyMatch(claim -> claim.lanes().contains(lane));
        }
        assertThat(claims).extracting(Claim::text).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void every_lane_claims_that_it_is_that_lane(Lesson lesson) {
        for (Lane lane : Lane.values()) {
            assertThat(LaneIdentity.claimsOf(lesson, lane, SETTINGS).getFirst().text())
                    .isEqualTo("each task has a thread of its own, of its lane's kind");
        }
    }

    /** The programs of daemon end before their threads, and the scope of failure before anybody could see its join. */
    @ParameterizedTest
    @MethodSource("lessons")
    void every_lane_claims_that_main_joins_unless_its_point_is_another(Lesson lesson) {
        for (Lane lane : Lane.values()) {
            boolean isExpected = switch (lesson.name()) {
                case "daemon" -> false;
                case "failure" -> lane != Lane.STRUCTURED;
                default -> true;
            };
            assertThat(LaneIdentity.claimsOf(lesson, lane, SETTINGS))
                    .as("%s on %s", lesson.name(), lane)
                    .satisfies(claims -> assertThat(claims.stream()
                                    .anyMatch(claim ->
                                            claim.text().matches("main waits in join .*|main, waiting in join, .*")))
                            .isEqualTo(isExpected));
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void an_empty_trail_refutes_every_claim_and_says_what_is_missing(Lesson lesson) {
        Trail empty = Trail.of(List.of());

        assertThat(lesson.claims(SETTINGS)).allSatisfy(claim -> {
            assertThat(claim.judge(empty).ruling()).as(claim.text()).isEqualTo(Ruling.REFUTED);
            assertThat(claim.judge(empty).evidence()).as(claim.text()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void the_source_of_every_lane_travels_with_its_class(Lesson lesson) {
        for (Lane lane : Lane.values()) {
            assertThat(SourceFile.of(lesson, lane))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file.body())
                            .anyMatch(line -> line.contains(file.name().replace(".java", ""))));
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void a_lane_body_is_short_enough_to_show_to_a_class(Lesson lesson) {
        for (Lane lane : Lane.values()) {
            assertThat(SourceFile.of(lesson, lane))
                    .allSatisfy(file -> assertThat(file.body()).hasSizeLessThanOrEqualTo(40));
        }
    }
}
