package loomlessons.exercise.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.EventLine;
import loomlessons.lesson.Kind;
import loomlessons.lesson.trail.CountedThread;
import loomlessons.lesson.trail.OpenedScope;
import loomlessons.lesson.trail.ThreadFacts;
import loomlessons.measure.probe.ProbeLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A learner's program can print anything, also what looks like a line of its JVM. */
class ForgedLineTest {

    private static final String SEPARATOR = "\u001f";
    private static final Event EVENT = new Event(
            1_000,
            0,
            new ThreadFacts(7, "thread1", false, false, Optional.empty()),
            Kind.SLEEP,
            new EventData.OfTask("thread1"),
            "sleeps");
    private static final List<String> SEEDS = List.of(
            EventLine.encode(EVENT),
            new ChildLine.Failed("main failed").encode(),
            new ChildLine.Hanging("JDK 25 has a defect", List.of("main waits", "thread1 runs")).encode(),
            new ChildLine.MainEnded().encode(),
            new ChildLine.Counted(new CountedThread(EVENT.thread(), true, 5, Optional.of(new OpenedScope(1, 4))))
                    .encode(),
            "probe firstStartAt=1700000000000000 elapsed=1500000000 peakAsleep=10 growth=4096",
            "failed begun=12 no more threads");
    private static final List<String> PIECES = List.of(
            "",
            "-1",
            "0",
            "99999999999999999999999",
            "9223372036854775807",
            "-9223372036854775808",
            "1e9",
            "NaN",
            "null",
            "SLEPT",
            "sleep",
            "true",
            "\u0001event",
            "\u0001failed",
            "\u0001counted",
            "none",
            "asleep",
            "caught",
            "task",
            " ",
            "=",
            "probe",
            "failed begun=-1",
            "begun=9999999999",
            "١٢٣",
            "\ud83d",
            "\u0000",
            "x".repeat(20_000));

    @ParameterizedTest
    @CsvSource({
        "1, -1",
        "1, 9223372036854775807",
        "1, 99999999999999999999999",
        "1, ''",
        "1, 1.5",
        "1, 0x10",
        "2, -1",
        "2, 9223372036854775807",
        "2, soon",
        "3, -7",
        "3, main",
        "8, SLEPT",
        "8, sleep",
        "8, ''",
        "8, 1",
    })
    void an_event_with_this_in_that_place_is_none(int place, String forged) {
        List<String> parts = new ArrayList<>(List.of(EventLine.encode(EVENT).split(SEPARATOR, -1)));
        parts.set(place, forged);

        assertThat(EventLine.parse(EventLine.encode(EVENT))).isPresent();
        assertThat(EventLine.parse(String.join(SEPARATOR, parts))).isEmpty();
    }

    @Test
    void a_line_that_was_cut_off_anywhere_is_no_other_line() {
        String line = EventLine.encode(EVENT);

        for (int length = 0; length < line.lastIndexOf(SEPARATOR); length++) {
            assertThat(ChildLine.parse(line.substring(0, length))).isEmpty();
        }
    }

    /** The same random lines in each run. */
    @Test
    void no_line_makes_a_parser_fail() {
        Random random = new Random(13);
        Consumer<String> parsers = line -> {
            EventLine.parse(line);
            ChildLine.parse(line);
            ProbeLine.parse(line);
        };

        for (int i = 0; i < 20_000; i++) {
            String line = mutated(SEEDS.get(random.nextInt(SEEDS.size())), random);
            try {
                parsers.accept(line);
            } catch (RuntimeException | Error error) {
                throw new AssertionError(
                        "parsing %s".formatted(line.substring(0, Math.min(300, line.length()))), error);
            }
        }
    }

    private static String mutated(String line, Random random) {
        String between = line.contains(SEPARATOR) ? SEPARATOR : " ";
        List<String> parts = new ArrayList<>(Arrays.asList(line.split(between, -1)));
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            int place = random.nextInt(parts.size());
            switch (random.nextInt(4)) {
                case 0 -> parts.set(place, piece);
                case 1 -> parts.add(place, piece);
                case 2 -> parts.set(place, parts.get(place) + piece);
                default ->
                    parts.subList(place, parts.size() - (place == 0 ? 1 : 0)).clear();
            }
            if (parts.isEmpty()) {
                parts.add(piece);
            }
        }
        return String.join(between, parts);
    }
}
