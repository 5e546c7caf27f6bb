package loomlessons.measure.probe;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;

/** The line that a probe, in any language, prints for its parent. */
public sealed interface ProbeLine {

    /**
     * What it has measured: {@code probe start=123 cpu=456}.
     *
     * @param firstStart when the first sleeper was started, on the clock that all processes share
     */
    record Result(Metrics metrics, Optional<Instant> firstStart) implements ProbeLine {}

    /**
     * It can't go on: {@code failed begun=31000 no more threads}.
     *
     * @param begun how many sleepers had begun to sleep by then
     * @param error the error message of its language
     */
    record Failure(int begun, String error) implements ProbeLine {}

    String RESULT = "probe";
    String FIRST_START = "firstStartAt";
    Pattern FAILURE = Pattern.compile("failed begun=(\\d{1,9}) (.*)");

    /** The line, without its line break. */
    default String encode() {
        return switch (this) {
            case Result result -> encode(result);
            case Failure(int begun, String error) ->
                "failed begun=%d %s".formatted(begun, error.replaceAll("\\R", " "));
        };
    }

    /** What a printed line reports; empty if it is another kind of line. Unknown metrics are left out. */
    static Optional<ProbeLine> parse(String line) {
        Matcher failure = FAILURE.matcher(line.strip());
        if (failure.matches()) {
            return Optional.of(new Failure(Integer.parseInt(failure.group(1)), failure.group(2)));
        }
        List<String> words = List.of(line.strip().split(" +", -1));
        return words.getFirst().equals(RESULT)
                ? Optional.of(new Result(metrics(words), firstStart(words)))
                : Optional.empty();
    }

    private static String encode(Result result) {
        String metrics = result.metrics().values().entrySet().stream()
                .map(entry -> " " + entry.getKey().key() + "=" + entry.getValue())
                .collect(Collectors.joining("", RESULT, ""));
        return result.firstStart()
                .map(first ->
                        "%s %s=%d".formatted(metrics, FIRST_START, ChronoUnit.MICROS.between(Instant.EPOCH, first)))
                .orElse(metrics);
    }

    private static Metrics metrics(List<String> words) {
        Map<Metric, Long> values = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            value(metric.key(), words).ifPresent(value -> values.put(metric, value));
        }
        return new Metrics(values);
    }

    private static Optional<Instant> firstStart(List<String> words) {
        return value(FIRST_START, words).map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static Optional<Long> value(String key, List<String> words) {
        return words.stream()
                .filter(word -> word.matches(key + "=\\d{1,18}"))
                .map(word -> Long.valueOf(word.substring(key.length() + 1)))
                .findFirst();
    }
}
