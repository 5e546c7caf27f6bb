package loomlessons.render.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import loomlessons.measure.machine.Limit;
import loomlessons.measure.machine.Limit.Amount;
import loomlessons.measure.machine.Limit.Ceiling;
import loomlessons.render.format.MetricExport;
import loomlessons.render.format.Millis;
import loomlessons.render.sweep.SweepConclusion;
import loomlessons.render.sweep.SweepConclusion.SweepVerdicts;
import loomlessons.run.Environment;
import loomlessons.scale.Comparison;
import loomlessons.scale.Subject;
import loomlessons.scale.SweepPlan;
import loomlessons.scale.SweepRecord;
import loomlessons.scale.SweepRecord.Growth;

/** A sweep as a JSON document; its names are the schema. */
public record JsonSweep(
        int schema,
        String kind,
        Environment.Tool tool,
        Environment.Jdk jdk,
        Environment.Machine machine,
        String startedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @MayBeNull
        String incomplete,

        JsonPlan settings,
        List<JsonLimit> limits,
        @MayBeNull JsonCeiling ceiling,
        List<JsonPoint> points,
        List<JsonVerdict> verdicts,
        List<JsonGrowth> growth,
        List<JsonWarning> warnings,
        String conclusion)
        implements JsonDocument {

    /** Increases when a name is removed or changes its meaning; a new name doesn't change it. */
    static final int SCHEMA = 1;

    public record JsonPlan(
            List<String> lanes, List<Integer> sleepers, double sleepMillis, int runs, boolean warm, boolean toTheWall) {

        static JsonPlan of(SweepPlan plan) {
            return new JsonPlan(
                    plan.subjects().stream().map(Subject::label).toList(),
                    plan.sizes(),
                    Millis.of(plan.sleep()),
                    plan.runs(),
                    plan.warm(),
                    plan.toTheWall());
        }
    }

    /** The value is null if it is unlimited or unknown; the threads are null if it doesn't limit them. */
    public record JsonLimit(
            String name,
            @MayBeNull Long value,
            boolean unlimited,
            @MayBeNull Long platformThreads,
            String meaning) {

        static JsonLimit of(Limit limit) {
            Long value = switch (limit.amount()) {
                case Amount.Of of -> of.value();
                case Amount.Unlimited unlimited -> null;
                case Amount.Unknown unknown -> null;
            };
            return new JsonLimit(
                    limit.kind().label(),
                    value,
                    limit.amount() instanceof Amount.Unlimited,
                    MetricExport.orNull(limit.platformThreads()),
                    limit.kind().meaning());
        }
    }

    /** How many platform threads the machine can probably run, and the limits that would be reached. */
    public record JsonCeiling(long platformThreads, List<String> limits) {

        static JsonCeiling of(Ceiling ceiling) {
            return new JsonCeiling(
                    ceiling.platformThreads(),
                    ceiling.limits().stream().map(limit -> limit.kind().label()).toList());
        }
    }

    /** The overshoot of the one divided by that of the other, with its 95 % bootstrap interval. */
    public record JsonVerdict(
            int sleepers,
            String one,
            String other,
            String finding,
            @MayBeNull Double ratio,
            @MayBeNull Double low,
            @MayBeNull Double high,
            String text) {

        static JsonVerdict of(Comparison comparison) {
            return new JsonVerdict(
                    comparison.one().load().sleepers(),
                    comparison.one().subject().label(),
                    comparison.other().subject().label(),
                    finding(comparison),
                    comparison.interval().map(interval -> interval.ratio()).orElse(null),
                    comparison.interval().map(interval -> interval.low()).orElse(null),
                    comparison.interval().map(interval -> interval.high()).orElse(null),
                    SweepVerdicts.describe(comparison));
        }

        private static String finding(Comparison comparison) {
            return switch (comparison.finding()) {
                case DIFFERENT -> "different";
                case WITHIN_NOISE -> "within-noise";
                case TOO_FEW_RUNS -> "too-few-runs";
            };
        }
    }

    public record JsonGrowth(String lane, int from, int to, double sleepersRatio, double overshootRatio) {

        static JsonGrowth of(Growth growth) {
            return new JsonGrowth(
                    growth.from().subject().label(),
                    growth.from().load().sleepers(),
                    growth.to().load().sleepers(),
                    growth.sleepersRatio(),
                    growth.overshootRatio());
        }
    }

    /** What a reader should know about the measurements. */
    public record JsonWarning(String kind, String text) {}

    static JsonSweep of(Environment environment, SweepRecord sweep) {
        return new JsonSweep(
                SCHEMA,
                "sweep",
                environment.tool(),
                environment.jdk(),
                environment.machine(),
                sweep.startedAt().toString(),
                sweep.interruption().orElse(null),
                JsonPlan.of(sweep.plan()),
                sweep.limits().stream().map(JsonLimit::of).toList(),
                sweep.ceiling().map(JsonCeiling::of).orElse(null),
                sweep.points().stream().map(JsonPoint::of).toList(),
                sweep.comparisons().stream().map(JsonVerdict::of).toList(),
                sweep.growths().stream().map(JsonGrowth::of).toList(),
                sweep.warnings().stream()
                        .map(warning -> new JsonWarning(warning.kind().label(), warning.text()))
                        .toList(),
                new SweepConclusion(sweep).text());
    }
}
