package loomlessons.render.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.Load;
import loomlessons.compare.Pair;
import loomlessons.compare.Subject;
import loomlessons.compare.SubjectResult;
import loomlessons.lesson.Counted;
import loomlessons.measure.metric.Difference;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Spread.RatioInterval;
import loomlessons.render.format.Quantity;

/** How the subjects of a comparison compare in time, in words. */
public final class PairText {

    private PairText() {}

    /** What each pair shows. */
    static List<String> of(CompareRecord comparison) {
        List<Pair> pairs = comparison.pairs();
        boolean areRunsTooFew =
                pairs.size() > 1 && pairs.stream().allMatch(pair -> pair.finding() == Difference.TOO_FEW_RUNS);
        return areRunsTooFew
                ? List.of("all pairs: too few runs for a comparison")
                : pairs.stream().map(PairText::describe).toList();
    }

    /** What one pair shows: {@code pool took 1.80–1.90 times as long as virtual}. */
    public static String describe(Pair pair) {
        return switch (pair.finding()) {
            case DIFFERENT -> different(pair.slowerFirst());
            case WITHIN_NOISE ->
                "%s: no difference%s beyond the noise (ratio %s)"
                        .formatted(names(pair), isOfLatency(pair) ? " in the median latency" : "", range(pair));
            case TOO_FEW_RUNS -> names(pair) + ": too few runs for a comparison";
        };
    }

    /** The time of each subject, and what the pair that matters most shows; one sentence. */
    static String summary(CompareRecord comparison) {
        Metric metric = metric(comparison.plan().load());
        String times = comparison.results().stream()
                .filter(result -> result.spread(metric).isPresent())
                .map(result -> "%s %s"
                        .formatted(
                                result.subject().label(),
                                Quantity.time(result.median(metric).orElse(0))))
                .collect(Collectors.joining(", "));
        if (times.isEmpty()) {
            return "Nothing was measured" + unmeasured(comparison) + ".";
        }
        String verdict = mostTelling(comparison.pairs())
                .map(pair -> "; " + describe(pair))
                .orElse("");
        return "%s: %s%s%s.".formatted(heading(comparison.plan().load()), times, verdict, unmeasured(comparison));
    }

    private static String heading(Load load) {
        String tasks = Counted.of(load.tasks(), "task");
        return switch (load.arrival()) {
            case Load.Arrival.AllAtOnce() -> "Time for " + tasks;
            case Load.Arrival.AtRate rate -> "Median latency of %s at %s".formatted(tasks, LoadText.rate(rate));
        };
    }

    private static Metric metric(Load load) {
        return switch (load.arrival()) {
            case Load.Arrival.AllAtOnce() -> Metric.ELAPSED;
            case Load.Arrival.AtRate rate -> Metric.LATENCY_P50;
        };
    }

    /** Virtual threads beside what servers have today; if there is no pool, beside platform threads. */
    private static Optional<Pair> mostTelling(List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.finding() != Difference.TOO_FEW_RUNS)
                .max(Comparator.comparingInt(PairText::weight));
    }

    private static int weight(Pair pair) {
        int virtual = has(pair, Subject.VIRTUAL) ? 4 : 0;
        int pool = has(pair, Subject.POOL) ? 2 : 0;
        int platform = has(pair, Subject.PLATFORM) ? 1 : 0;
        return virtual + pool + platform;
    }

    private static boolean has(Pair pair, Subject subject) {
        return pair.one() == subject || pair.other() == subject;
    }

    private static String unmeasured(CompareRecord comparison) {
        Map<String, List<String>> byEnding = new LinkedHashMap<>();
        comparison.results().stream()
                .filter(result -> result.measured().isEmpty())
                .forEach(result -> byEnding.computeIfAbsent(ending(result), ending -> new ArrayList<>())
                        .add(result.subject().label()));
        return byEnding.entrySet().stream()
                .map(ending -> "; %s %s".formatted(String.join(", ", ending.getValue()), ending.getKey()))
                .collect(Collectors.joining());
    }

    /** How a subject ended of which no run was measured. */
    static String ending(SubjectResult result) {
        return switch (result.status()) {
            case COMPLETED -> "not run";
            case FAILED -> "failed";
            case SKIPPED -> "skipped";
        };
    }

    private static String different(Pair pair) {
        String sentence = isOfLatency(pair)
                ? "the median latency of %s was %s times that of %s"
                : "%s took %s times as long as %s";
        return sentence.formatted(pair.one().label(), range(pair), pair.other().label());
    }

    private static boolean isOfLatency(Pair pair) {
        return pair.metric() == Metric.LATENCY_P50;
    }

    private static String names(Pair pair) {
        return "%s and %s".formatted(pair.one().label(), pair.other().label());
    }

    private static String range(Pair pair) {
        return pair.interval().map(PairText::range).orElse("?");
    }

    private static String range(RatioInterval interval) {
        return "%s–%s".formatted(Quantity.threeDigits(interval.low()), Quantity.threeDigits(interval.high()));
    }
}
