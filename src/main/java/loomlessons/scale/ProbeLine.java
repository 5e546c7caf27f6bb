package loomlessons.scale;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The line by which a probe, in whatever language, tells what it has measured: {@code probe start=123 cpu=456}. */
final class ProbeLine {

    private static final String MARK = "probe";
    private static final String FIRST_START = "firstStartAt";

    private ProbeLine() {}

    static String of(Map<Figure, Long> figures) {
        return figures.entrySet().stream()
                .map(entry -> " " + entry.getKey().key() + "=" + entry.getValue())
                .collect(Collectors.joining("", MARK, ""));
    }

    /** The figures of the line, or nothing if it is another kind of line; figures that aren't known are left out. */
    static Optional<Map<Figure, Long>> parse(String line) {
        List<String> words = List.of(line.strip().split(" +", -1));
        if (!words.getFirst().equals(MARK)) {
            return Optional.empty();
        }
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            valueOf(figure.key(), words.stream()).ifPresent(value -> figures.put(figure, value));
        }
        return Optional.of(figures);
    }

    /** The line with the time at which the first sleeper was started, by which the parent finds it on its own clock. */
    static String of(Map<Figure, Long> figures, Instant firstStart) {
        return "%s %s=%d".formatted(of(figures), FIRST_START, ChronoUnit.MICROS.between(Instant.EPOCH, firstStart));
    }

    /** When the first sleeper was started, if the line tells it. */
    static Optional<Instant> firstStart(String line) {
        return valueOf(FIRST_START, Stream.of(line.strip().split(" +", -1)))
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static Optional<Long> valueOf(String key, Stream<String> words) {
        return words.filter(word -> word.matches(key + "=\\d{1,18}"))
                .map(word -> Long.valueOf(word.substring(key.length() + 1)))
                .findFirst();
    }
}
