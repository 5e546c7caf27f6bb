package loomlessons.lesson.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
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

    @ParameterizedTest(name = "{0} asleep at once, {1} ms{2}: {3}")
    @CsvSource({
        "1000, 210, '', HOLDS",
        "1000, 900, '', HOLDS",
        "600, 500, '; starting them took 290 ms', UNDECIDED",
        "999, 450, '; starting them took 201 ms', UNDECIDED",
        "334, 2419, '; starting them took 1900 ms', UNDECIDED",
        "999, 210, '; starting them took 9 ms', REFUTED",
        "999, 450, '; starting them took 199 ms', REFUTED",
        "100, 2000, '; starting them took 90 ms', REFUTED",
        "1, 200000, '; starting them took 0 ms', REFUTED"
    })
    void not_all_asleep_is_a_refutation_unless_the_starts_alone_took_longer_than_the_sleep(
            int asleep, long elapsedMillis, String starting, Ruling ruling) {
        Trail trail = Trail.of(List.of(
                event(0, "1000 sleepers start"),
                event(
                        elapsedMillis,
                        "1000 sleepers have woken: %d asleep at once, on 1000 more platform threads%s"
                                .formatted(asleep, starting))));

        assertThat(allAsleepAtOnce(trail, SLEEP)).isEqualTo(ruling);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_lane_whose_sleepers_wait_for_each_other_is_refuted_however_busy_the_machine_is()
            throws InterruptedException {
        Duration sleep = Duration.ofMillis(1);
        Trail trail = new Trail(event -> {});

        Round.run(new SleepTimings(1_000, sleep), ScaleLessonTest::sleepInTurn, trail);

        assertThat(allAsleepAtOnce(trail, sleep)).isEqualTo(Ruling.REFUTED);
    }

    private static void sleepInTurn(SleepTimings naps) {
        for (int i = 0; i < naps.sleepers(); i++) {
            naps.nap(i).run();
        }
    }

    private static Ruling allAsleepAtOnce(Trail trail, Duration sleep) {
        Claim first = new ScaleLesson().claims(new Settings(sleep, 5)).getFirst();
        return first.judge(trail).ruling();
    }

    private static Event event(long millis, String text) {
        return new Event(Duration.ofMillis(millis).toNanos(), 0, MAIN, Kind.SAY, text);
    }
}
