package loomlessons.lesson.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict.Ruling;
import loomlessons.lesson.trail.ThreadFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleLessonTest {

    private static final Duration SLEEP = Duration.ofMillis(200);
    private static final ThreadFacts MAIN = new ThreadFacts(1, "main", false, false, Optional.empty());

    @ParameterizedTest(name = "{0} asleep at once, {1} ms, {2} ms of CPU, {3} ms late: {4}")
    @CsvSource({
        "1000, 210, 0, 0, HOLDS",
        "1000, 900, 60, 0, HOLDS",
        "600, 290, 0, 0, UNDECIDED",
        "999, 340, 60, 0, UNDECIDED",
        "999, 600, 60, 100, UNDECIDED",
        "334, 2419, 400, 600, UNDECIDED",
        "999, 400, 60, 0, REFUTED",
        "100, 2000, 90, 100, REFUTED",
        "1, 200000, 900, 1000, REFUTED"
    })
    void not_all_asleep_is_a_refutation_if_the_machine_had_time_to_start_them(
            int asleep, long elapsedMillis, long cpuMillis, long lateMillis, Ruling ruling) {
        Round.Woken woken = new Round.Woken(1000, asleep, 1000, Duration.ZERO, Duration.ZERO, List.of());
        Trail trail = Trail.of(
                List.of(event(0, 0, 0, new Round.Starting(1000)), event(elapsedMillis, cpuMillis, lateMillis, woken)));

        assertThat(allAsleepAtOnce(trail, SLEEP)).isEqualTo(ruling);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_lane_whose_sleepers_wait_for_each_other_is_refuted_however_busy_the_machine_is() throws Exception {
        Duration sleep = Duration.ofMillis(1);
        Trail trail = new Trail(event -> {});

        Round.run(new WitnessedSleeps(1_000, sleep), ScaleLessonTest::sleepInTurn, trail);

        assertThat(allAsleepAtOnce(trail, sleep)).isEqualTo(Ruling.REFUTED);
    }

    private static void sleepInTurn(SleepTimings timings) {
        for (int i = 0; i < timings.sleepers(); i++) {
            timings.task(i).run();
        }
    }

    private static Ruling allAsleepAtOnce(Trail trail, Duration sleep) {
        Claim first = new ScaleLesson().claims(new Settings(sleep, 5)).getFirst();
        return first.judge(trail).ruling();
    }

    private static Event event(long millis, long cpuMillis, long lateMillis, EventData.OfLesson data) {
        return new Event(
                Duration.ofMillis(millis).toNanos(),
                Duration.ofMillis(cpuMillis).toNanos(),
                Duration.ofMillis(lateMillis).toNanos(),
                MAIN,
                Kind.SAY,
                data,
                data.text());
    }
}
