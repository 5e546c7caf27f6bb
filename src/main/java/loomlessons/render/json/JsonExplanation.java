package loomlessons.render.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import loomlessons.render.format.MetricExport;
import loomlessons.render.sweep.ExplanationText;
import loomlessons.render.terminal.Page;
import loomlessons.render.terminal.Page.AnsiStyle;
import loomlessons.run.Environment;
import loomlessons.scale.Explanation;

/** A cold and a warm measurement as a JSON document; its names are the schema. */
public record JsonExplanation(
        int schema,
        String kind,
        Environment.Tool tool,
        Environment.Jdk jdk,
        Environment.Machine machine,
        String startedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @MayBeNull
        String incomplete,

        JsonPoint cold,
        JsonPoint warm,
        JsonDeoptimizations deoptimizations,
        String verdict,
        String why)
        implements JsonDocument {

    /** Null if they could not be counted. */
    public record JsonDeoptimizations(
            @MayBeNull Long cold, @MayBeNull Long warm) {}

    static JsonExplanation of(Environment environment, Explanation explanation) {
        ExplanationText text = new ExplanationText(explanation, new Page(Integer.MAX_VALUE, AnsiStyle.PLAIN, false));
        return new JsonExplanation(
                JsonSweep.SCHEMA,
                "explanation",
                environment.tool(),
                environment.jdk(),
                environment.machine(),
                explanation.startedAt().toString(),
                explanation.interruption().orElse(null),
                JsonPoint.of(explanation.cold()),
                JsonPoint.of(explanation.warm()),
                new JsonDeoptimizations(
                        MetricExport.orNull(explanation.coldDeoptimizations()),
                        MetricExport.orNull(explanation.warmDeoptimizations())),
                text.verdict(),
                text.why());
    }
}
