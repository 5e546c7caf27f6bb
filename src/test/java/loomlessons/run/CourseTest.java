package loomlessons.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Verdict.Ruling;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.lesson.claim.LaneIdentity;
import loomlessons.run.Outcome.JudgedClaim;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The real lessons, on real threads, lane by lane; side by side they run in {@code LessonsFromTheJarIT}. */
class CourseTest {

    private static final Settings SETTINGS = new Settings(Duration.ofMillis(400), 5);
    private static final String THREADS_AND_CPU_OF_THIS_JVM = "threads and CPU of this JVM";
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(10);

    static Stream<Arguments> lanesThatMayOverlap() {
        return lanes(CourseTest::mayOverlap);
    }

    static Stream<Arguments> lanesThatNeedTheMachine() {
        return lanes(lesson -> !mayOverlap(lesson));
    }

    private static boolean mayOverlap(String lesson) {
        return Lessons.named(lesson).orElseThrow().lanesMayOverlap();
    }

    @ResourceLock(value = THREADS_AND_CPU_OF_THIS_JVM, mode = ResourceAccessMode.READ)
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("lanesThatMayOverlap")
    void every_claim_of_the_lesson_holds_in_the_lane_beside_others(String lessonName, Lane lane)
            throws InterruptedException {
        assertThatEveryClaimHolds(lessonName, lane);
    }

    @ResourceLock(THREADS_AND_CPU_OF_THIS_JVM)
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("lanesThatNeedTheMachine")
    void every_claim_of_the_lesson_holds_in_the_lane(String lessonName, Lane lane) throws InterruptedException {
        assertThatEveryClaimHolds(lessonName, lane);
    }

    private static void assertThatEveryClaimHolds(String lessonName, Lane lane) throws InterruptedException {
        Lesson lesson = Lessons.named(lessonName).orElseThrow();

        Outcome outcome = decidedOutcome(lesson, lane, SETTINGS);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Completed.class, completed -> {
            assertThat(completed.claims()).isNotEmpty();
            assertThat(completed.claims())
                    .allSatisfy(claim -> assertThat(claim.verdict().ruling())
                            .as("%s: %s", claim.text(), claim.verdict().evidence())
                            .isIn(acceptable(claim)));
        });
        assertThatOnlyTheLaneWaits(lessonName, lane, outcome.happened());
        WithOtherThreads.assertThatOneRefutesTheLane(lesson, lane, SETTINGS, outcome.happened());
        Reworded.assertThatRulingsStay(LaneIdentity.claimsOf(lesson, lane, SETTINGS), outcome.happened());
    }

    /** Main waits for child JVMs in the code of the app; that is none of the lane's joins. */
    private static void assertThatOnlyTheLaneWaits(String lesson, Lane lane, List<Event> events) {
        assertThat(events).extracting(Event::kind).doesNotContain(Kind.WAIT);
        if (lesson.equals("daemon") && lane != Lane.STRUCTURED) {
            assertThat(events).extracting(Event::kind).doesNotContain(Kind.JOIN);
        }
    }

    /** A busy machine may take longer than one sleep to start a thousand threads: then they have to sleep longer. */
    private static Outcome decidedOutcome(Lesson lesson, Lane lane, Settings settings) throws InterruptedException {
        Outcome outcome = Runs.outcomeOf(lesson, lane, settings);
        Settings longer = new Settings(settings.sleep().multipliedBy(2), settings.threads());
        boolean isWorthAnother = isOpen(outcome) && longer.sleep().compareTo(LONGEST_SLEEP) <= 0;
        return isWorthAnother ? decidedOutcome(lesson, lane, longer) : outcome;
    }

    private static boolean isOpen(Outcome outcome) {
        return outcome instanceof Outcome.Completed completed
                && completed.claims().stream()
                        .filter(claim -> !acceptable(claim).contains(Ruling.UNDECIDED))
                        .anyMatch(claim -> claim.verdict().ruling() == Ruling.UNDECIDED);
    }

    /** Whether several cores are free depends on the machine; all else depends on the lane. */
    private static Set<Ruling> acceptable(JudgedClaim claim) {
        return claim.text().contains("no GIL") ? EnumSet.of(Ruling.HOLDS, Ruling.UNDECIDED) : EnumSet.of(Ruling.HOLDS);
    }

    private static Stream<Arguments> lanes(Predicate<String> ofLesson) {
        return Lessons.all().stream()
                .map(Lesson::name)
                .filter(ofLesson)
                .flatMap(lesson -> Arrays.stream(Lane.values()).map(lane -> Arguments.of(lesson, lane)));
    }
}
