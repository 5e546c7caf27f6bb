package loomlessons.render.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import loomlessons.compare.Answer;
import loomlessons.compare.Answer.Certainty;
import loomlessons.compare.Answer.Finding;
import loomlessons.compare.Answer.Level;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.CompareRecord.CompareWarning;
import loomlessons.compare.Load;
import loomlessons.compare.Subject;
import loomlessons.compare.SubjectResult;
import loomlessons.compare.TaskCode;
import loomlessons.compare.Watched;
import loomlessons.measure.machine.Limit;
import loomlessons.measure.machine.Limit.Amount;
import loomlessons.measure.machine.Limit.Ceiling;

/** Puts a comparison together, step by step. */
final class ComparisonBuilder {

    static final int TASKS = 1_000;

    private final ComparePlan plan;
    private final List<SubjectResult> results;
    private final List<CompareWarning> warnings = new ArrayList<>();
    private Optional<Watched> watched = Optional.empty();
    private Answer answer = new Answer(List.of(), new Certainty(Level.NOT_SURE, List.of()));

    private ComparisonBuilder(ComparePlan plan, List<SubjectResult> results) {
        this.plan = plan;
        this.results = results;
    }

    /** A thousand tasks at once. */
    static ComparisonBuilder of(String name, Optional<TaskCode.Source> source, List<SubjectResult> results) {
        TaskCode task =
                new TaskCode(name, name.replace(".java", ""), TaskCode.Form.RUNNABLE, List.of("/tmp/classes"), source);
        return new ComparisonBuilder(
                plan(
                        task,
                        new Load(TASKS, new Load.Arrival.AllAtOnce()),
                        results.stream().map(SubjectResult::subject).toList()),
                results);
    }

    static ComparePlan plan(TaskCode task, Load load, List<Subject> subjects) {
        return new ComparePlan(
                task,
                load,
                subjects,
                /* unavailable= */ Map.of(),
                /* poolSize= */ 200,
                /* runs= */ 5,
                Duration.ofSeconds(60),
                List.of(),
                /* toTheWall= */ false);
    }

    /** A source of 40 lines with this statement on one of them. */
    static Optional<TaskCode.Source> source(String name, int line, String statement) {
        StringBuilder text = new StringBuilder("public class %s implements Runnable {\n".formatted(name));
        text.append("    @Override\n    public void run() {\n");
        for (int number = 4; number <= 38; number++) {
            text.append(number == line ? "        " + statement : "        // line " + number)
                    .append('\n');
        }
        String file = name + ".java";
        return Optional.of(new TaskCode.Source(file, text + "    }\n}\n", Map.of(name, file)));
    }

    ComparisonBuilder watched(Watched parts) {
        watched = Optional.of(parts);
        return this;
    }

    ComparisonBuilder answer(Finding finding, Level level, String... reasons) {
        return answer(List.of(finding), level, reasons);
    }

    ComparisonBuilder answer(List<Finding> findings, Level level, String... reasons) {
        answer = new Answer(findings, new Certainty(level, List.of(reasons)));
        return this;
    }

    ComparisonBuilder warning(CompareWarning.Kind kind, String text) {
        warnings.add(new CompareWarning(kind, text));
        return this;
    }

    CompareRecord build() {
        Limit pids = new Limit(Limit.Kind.PID_MAX, new Amount.Of(32_768), OptionalLong.of(32_000));
        return new CompareRecord(
                Instant.parse("2026-11-27T06:00:00Z"),
                plan,
                List.of(pids),
                Optional.of(new Ceiling(32_000, List.of(pids))),
                results,
                watched,
                answer,
                warnings);
    }
}
