package loomlessons.lesson.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.ThreadFacts;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict.Ruling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleLessonTest {

    private static final ThreadFacts MAIN = new ThreadFacts(1, "main", false, false, Optional.empty());

    @ParameterizedTest(name = "{0} asleep at once, {1} ms: {2}")
    @CsvSource({
        "1000, 210, HOLDS",
        "1000, 900, HOLDS",
        "600, 500, UNDECIDED",
        "999, 450, UNDECIDED",
        "999, 210, REFUTED",
        "100, 2000, REFUTED",
        "1, 200000, REFUTED"
    })
    void not_all_asleep_is_a_refutation_unless_the_starts_alone_took_longer_than_the_sleep(
            int asleep, long elapsedMillis, Ruling ruling) {
        Trail trail = Trail.of(List.of(
                event(0, "1000 sleepers start"),
                event(
                        elapsedMillis,
                        "1000 sleepers have woken: %d asleep at once, on 1000 more platform threads"
                                .formatted(asleep))));

        assertThat(new ScaleLesson()
                        .claims(new Settings(Duration.ofMillis(200), 5))
                        .getFirst()
                        .judge(trail)
                        .ruling())
                .isEqualTo(ruling);
    }

    private static Event event(long millis, String text) {
        return new Event(Duration.ofMillis(millis).toNanos(), 0, MAIN, Kind.SAY, text);
    }
}
