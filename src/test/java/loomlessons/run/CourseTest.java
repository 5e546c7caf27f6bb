package loomlessons.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Lessons;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Verdict.Ruling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The real lessons, on real threads. */
class CourseTest {

    private static final Settings SETTINGS = new Settings(Duration.ofMillis(400), 5);

    static Stream<Arguments> lessonsAndLanes() {
        return Lessons.all().stream()
                .flatMap(lesson -> Arrays.stream(Lane.values()).map(lane -> Arguments.of(lesson.name(), lane)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("lessonsAndLanes")
    void every_claim_of_the_lesson_holds_in_the_lane(String lessonName, Lane lane) throws InterruptedException {
        Lesson lesson = Lessons.named(lessonName).orElseThrow();

        Outcome outcome = Runs.outcomeOf(lesson, lane, settings(lessonName));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Completed.class, completed -> {
            assertThat(completed.claims()).isNotEmpty();
            assertThat(completed.claims())
                    .allSatisfy(claim -> assertThat(claim.verdict().ruling())
                            .as("%s: %s", claim.text(), claim.verdict().evidence())
                            .isIn(acceptable(claim)));
        });
    }

    /** Whether several cores are free is up to the machine; all else is up to the lane. */
    private static Set<Ruling> acceptable(JudgedClaim claim) {
        return claim.text().contains("no GIL") ? EnumSet.of(Ruling.HOLDS, Ruling.UNDECIDED) : EnumSet.of(Ruling.HOLDS);
    }

    /** A thousand sleepers are asleep at once only if a busy machine, too, can start them within one sleep. */
    private static Settings settings(String lessonName) {
        return lessonName.equals("scale") ? new Settings(Duration.ofMillis(1500), 5) : SETTINGS;
    }

    @ParameterizedTest(name = "{0} in all lanes")
    @MethodSource("lessonNames")
    void the_lanes_of_a_lesson_run_side_by_side(String lessonName) throws InterruptedException {
        Lesson lesson = Lessons.named(lessonName).orElseThrow();

        LessonResult result = Runs.resultOf(lesson, List.of(Lane.values()), SETTINGS);

        assertThat(result.lanes()).extracting(LaneResult::lane).containsExactly(Lane.values());
        assertThat(result.isFine()).as("%s", result.lanes()).isTrue();
    }

    static List<String> lessonNames() {
        return List.of("start", "concurrency", "join", "multithreading", "failure");
    }
}
