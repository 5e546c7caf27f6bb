package loomlessons.render.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.CompareRecord.CompareWarning;
import loomlessons.compare.Load.Arrival;
import loomlessons.compare.Pair;
import loomlessons.compare.Subject;
import loomlessons.compare.TaskCode;
import loomlessons.compare.TaskCode.Form;
import loomlessons.render.compare.PairText;
import loomlessons.render.format.MetricExport;
import loomlessons.render.format.Millis;
import loomlessons.render.json.JsonSweep.JsonCeiling;
import loomlessons.render.json.JsonSweep.JsonLimit;
import loomlessons.render.json.JsonSweep.JsonWarning;
import loomlessons.run.Environment;

/** A comparison of a person's own task as a JSON document; its names are the schema. */
public record JsonCompare(
        int schema,
        String kind,
        Environment.Tool tool,
        Environment.Jdk jdk,
        Environment.Machine machine,
        String startedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @MayBeNull
        String incomplete,

        JsonTask task,
        JsonComparePlan settings,
        JsonAnswer answer,
        List<JsonSubject> subjects,
        List<JsonPair> pairs,
        @MayBeNull JsonWatched watched,
        List<JsonLimit> limits,
        @MayBeNull JsonCeiling ceiling,
        List<JsonWarning> warnings)
        implements JsonDocument {

    /** Increases when a name is removed or changes its meaning; a new name doesn't change it. */
    static final int SCHEMA = 1;

    /** The source is null if the task was given as a class. */
    public record JsonTask(
            String name,
            String className,
            String form,
            @MayBeNull JsonSource source) {

        static JsonTask of(TaskCode task) {
            return new JsonTask(
                    task.name(),
                    task.className(),
                    form(task.form()),
                    task.source()
                            .map(source -> new JsonSource(source.fileName(), source.text()))
                            .orElse(null));
        }

        private static String form(Form form) {
            return switch (form) {
                case RUNNABLE -> "runnable";
                case CALLABLE -> "callable";
                case METHOD -> "method";
                case STATIC_METHOD -> "static-method";
            };
        }
    }

    public record JsonSource(String fileName, String text) {}

    /** The rate is null if all tasks start at once. */
    public record JsonComparePlan(
            int tasks,
            @MayBeNull Double ratePerSecond,
            List<String> subjects,
            int poolSize,
            int runs,
            double limitMillis,
            List<String> jvmOptions,
            boolean toTheWall) {

        static JsonComparePlan of(ComparePlan plan) {
            return new JsonComparePlan(
                    plan.load().tasks(),
                    switch (plan.load().arrival()) {
                        case Arrival.AllAtOnce() -> null;
                        case Arrival.AtRate(double tasksPerSecond) -> tasksPerSecond;
                    },
                    plan.subjects().stream().map(Subject::label).toList(),
                    plan.poolSize(),
                    plan.runs(),
                    Millis.of(plan.limit()),
                    plan.jvmOptions(),
                    plan.toTheWall());
        }
    }

    /** The metric of the one divided by that of the other, with its 95 % bootstrap interval. */
    public record JsonPair(
            String one,
            String other,
            String metric,
            String finding,
            @MayBeNull Double ratio,
            @MayBeNull Double low,
            @MayBeNull Double high,
            String text) {

        static JsonPair of(Pair pair) {
            return new JsonPair(
                    pair.one().label(),
                    pair.other().label(),
                    MetricExport.name(pair.metric()),
                    finding(pair),
                    pair.interval().map(interval -> interval.ratio()).orElse(null),
                    pair.interval().map(interval -> interval.low()).orElse(null),
                    pair.interval().map(interval -> interval.high()).orElse(null),
                    PairText.describe(pair));
        }

        private static String finding(Pair pair) {
            return switch (pair.finding()) {
                case DIFFERENT -> "different";
                case WITHIN_NOISE -> "within-noise";
                case TOO_FEW_RUNS -> "too-few-runs";
            };
        }
    }

    static JsonCompare of(Environment environment, CompareRecord comparison) {
        return new JsonCompare(
                SCHEMA,
                "compare",
                environment.tool(),
                environment.jdk(),
                environment.machine(),
                comparison.startedAt().toString(),
                interruption(comparison).orElse(null),
                JsonTask.of(comparison.plan().task()),
                JsonComparePlan.of(comparison.plan()),
                JsonAnswer.of(environment, comparison),
                comparison.results().stream()
                        .map(result -> JsonSubject.of(
                                result,
                                comparison
                                        .watched()
                                        .map(watched -> watched.memory().get(result.subject()))))
                        .toList(),
                comparison.pairs().stream().map(JsonPair::of).toList(),
                comparison.watched().map(JsonWatched::of).orElse(null),
                comparison.limits().stream().map(JsonLimit::of).toList(),
                comparison.ceiling().map(JsonCeiling::of).orElse(null),
                comparison.warnings().stream()
                        .map(warning -> new JsonWarning(warning.kind().label(), warning.text()))
                        .toList());
    }

    private static Optional<String> interruption(CompareRecord comparison) {
        return comparison.warnings().stream()
                .filter(warning -> warning.kind() == CompareWarning.Kind.INCOMPLETE)
                .map(CompareWarning::text)
                .findFirst();
    }
}
