package loomlessons.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import loomlessons.lesson.Event;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Verdict.Ruling;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lesson in every lane, with its tasks run in ways in which nobody should run them. */
class WrongWaysTest {

    private static final int THREADS = 4;
    private static final Duration SLEEP = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMillis(900);
    private static final int HOGS = 4;

    static Stream<Arguments> rightWays() {
        return Arrays.stream(LaneShape.values())
                .flatMap(shape -> Arrays.stream(Lane.values()).map(lane -> Arguments.of(shape, lane)))
                .filter(row -> row.get()[0] != LaneShape.FAILURE || row.get()[1] != Lane.STRUCTURED);
    }

    static Stream<Arguments> wrongWays() {
        return Arrays.stream(LaneShape.values())
                .flatMap(shape -> Arrays.stream(Lane.values())
                        .flatMap(lane -> wrongWays(shape, lane).stream().map(way -> Arguments.of(shape, lane, way))));
    }

    /** A scope that waits for all doesn't cancel them if one fails. */
    private static Set<Way> wrongWays(LaneShape shape, Lane lane) {
        Set<Way> ways = shape.wrongWays();
        if (shape == LaneShape.FAILURE && lane == Lane.STRUCTURED) {
            ways.add(Way.RIGHT);
        }
        return ways;
    }

    /** One of each lesson and lane. */
    static Stream<Arguments> someWrongWays() {
        List<Arguments> rows = new ArrayList<>();
        for (LaneShape shape : LaneShape.values()) {
            for (Lane lane : Lane.values()) {
                List<Way> ways = List.copyOf(wrongWays(shape, lane));
                rows.add(Arguments.of(shape, lane, ways.get(rows.size() * 5 % ways.size())));
            }
        }
        return rows.stream();
    }

    @Tag("thorough")
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("rightWays")
    void the_right_way_is_never_refuted(LaneShape shape, Lane lane) throws InterruptedException {
        Outcome outcome = run(shape, lane, Way.RIGHT, SLEEP);

        assertThat(outcome.judged())
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.verdict().ruling())
                        .as("%s: %s", claim.text(), claim.verdict().evidence())
                        .isNotEqualTo(Ruling.REFUTED));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @MethodSource("someWrongWays")
    void a_wrong_way_is_refuted(LaneShape shape, Lane lane, Way way) throws InterruptedException {
        assertThatItIsRefuted(shape, lane, way);
    }

    @Tag("thorough")
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @MethodSource("wrongWays")
    void every_wrong_way_is_refuted(LaneShape shape, Lane lane, Way way) throws InterruptedException {
        assertThatItIsRefuted(shape, lane, way);
    }

    @Tag("thorough")
    @Test
    void beside_programs_that_take_the_cores_no_wrong_way_looks_right_and_no_right_way_wrong() throws Exception {
        List<Process> hogs = hogs();
        try {
            for (Arguments row : wrongWays().toList()) {
                assertThat(claims((LaneShape) row.get()[0], (Lane) row.get()[1], (Way) row.get()[2]))
                        .as("%s on %s: %s", row.get())
                        .anyMatch(ruling -> ruling != Ruling.HOLDS);
            }
            for (Arguments row : rightWays().toList()) {
                assertThat(claims((LaneShape) row.get()[0], (Lane) row.get()[1], Way.RIGHT))
                        .as("%s on %s", row.get())
                        .doesNotContain(Ruling.REFUTED);
            }
        } finally {
            // By SIGTERM, which timeout passes on.
            hogs.forEach(Process::destroy);
        }
    }

    private static List<Process> hogs() throws IOException {
        List<Process> hogs = new ArrayList<>();
        for (int i = 0; i < HOGS; i++) {
            hogs.add(new ProcessBuilder("timeout", "300", "sh", "-c", "while :; do :; done").start());
        }
        return hogs;
    }

    private static List<Ruling> claims(LaneShape shape, Lane lane, Way way) throws InterruptedException {
        Outcome outcome = run(shape, lane, way, SLEEP);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Completed.class);
        return outcome.judged().stream().map(claim -> claim.verdict().ruling()).toList();
    }

    /** On a busy machine, a longer sleep may be needed, as the advice says; and if it is too busy, nothing is shown. */
    private static void assertThatItIsRefuted(LaneShape shape, Lane lane, Way way) throws InterruptedException {
        Duration sleep = SLEEP;
        Outcome outcome = run(shape, lane, way, sleep);
        while (outcome.isFine() && isUndecided(outcome) && sleep.compareTo(LONGEST) < 0) {
            sleep = sleep.multipliedBy(3);
            outcome = run(shape, lane, way, sleep);
        }
        if (!isUndecided(outcome) || !wasBusy(outcome)) {
            assertThat(outcome.isFine()).as(outcome.judged().toString()).isFalse();
        }
    }

    /** Whether the machine was late for more than a tenth of the time. */
    private static boolean wasBusy(Outcome outcome) {
        Event last = outcome.happened().getLast();
        return last.lateNanos() > last.nanos() / 10;
    }

    private static boolean isUndecided(Outcome outcome) {
        return outcome.judged().stream().anyMatch(claim -> claim.verdict().ruling() == Ruling.UNDECIDED);
    }

    private static Outcome run(LaneShape shape, Lane lane, Way way, Duration sleep) throws InterruptedException {
        AlteredLesson lesson = AlteredLesson.of(shape.lesson(), shape.body(way, lane));
        return Runs.outcomeOf(lesson, lane, new Settings(sleep, THREADS));
    }
}
