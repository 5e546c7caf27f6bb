package loomlessons.compare.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import loomlessons.compare.Answer;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.CompareRecord.CompareWarning;
import loomlessons.compare.Subject;
import loomlessons.compare.SubjectResult;
import loomlessons.compare.TaskError;
import loomlessons.compare.TaskRun;
import loomlessons.compare.TaskRun.Cause;
import loomlessons.compare.answer.Answers;
import loomlessons.compare.answer.CompareWarnings;
import loomlessons.compare.child.TaskReport;
import loomlessons.measure.machine.Limit;
import loomlessons.measure.machine.Limit.Ceiling;
import loomlessons.measure.runner.Progress;

/** Makes the runs of a comparison, subjects in turn, each in a JVM of its own. */
public final class Comparing {

    private static final String INTERRUPTED = "incomplete: the comparison was interrupted";
    private static final int ENOUGH_HANGS = 2;

    /** How a comparison ended. */
    public sealed interface Outcome {

        record Compared(CompareRecord comparison) implements Outcome {}

        /**
         * The task can't be measured: it fails, hangs or ends its JVM though it is alone.
         *
         * @param reason a sentence without its first capital and its full stop
         */
        record Unfit(String reason) implements Outcome {}
    }

    private record Conditions(Instant startedAt, List<Limit> limits, Optional<Ceiling> ceiling) {}

    private final ComparePlan plan;
    private final Conditions conditions;
    private final TaskRuns jvms;
    private final List<SubjectCell> cells;
    private final RunMeter meter;
    private volatile Optional<CompareRecord> soFar = Optional.empty();

    /**
     * A comparison that has not begun.
     *
     * @param limits of the machine as they are now
     * @param bar gets the progress before each run
     */
    public Comparing(ComparePlan plan, List<Limit> limits, Consumer<Progress> bar) {
        this.plan = plan;
        this.jvms = new TaskRuns(plan);
        this.conditions = new Conditions(Instant.now(), limits, Ceiling.predict(limits));
        this.cells = plan.subjects().stream().map(this::cell).toList();
        this.meter = new RunMeter(plan, cells, bar);
    }

    private SubjectCell cell(Subject subject) {
        Optional<String> tooMany = plan.toTheWall()
                ? Optional.empty()
                : conditions.ceiling().flatMap(limit -> limit.reasonAgainst(plan.platformThreads(subject)));
        return new SubjectCell(
                subject, Optional.ofNullable(plan.unavailable().get(subject)).or(() -> tooMany));
    }

    /**
     * Makes all runs; a run that fails is a result as well.
     *
     * @param recording a file for the flight recording of the watched run, in an existing folder
     * @throws IOException if the machine refuses a JVM, or there is no place for temporary files
     */
    public Outcome run(Path recording) throws IOException, InterruptedException {
        meter.before("one task alone");
        return switch (jvms.trial()) {
            case TaskReport.Trial(List<TaskError> errors) ->
                new Outcome.Compared(compare(!errors.isEmpty(), recording));
            case TaskReport.Failed(Cause cause, String reason) -> new Outcome.Unfit(reason);
            case TaskReport.Timed other -> throw new IllegalStateException("not a trial");
            case TaskReport.Watched other -> throw new IllegalStateException("not a trial");
        };
    }

    private CompareRecord compare(boolean failsAlone, Path recording) throws IOException, InterruptedException {
        measure();
        meter.before("what tasks wait for");
        List<SubjectResult> results =
                cells.stream().map(cell -> cell.result("")).toList();
        WatchedRun.Outcome watched = new WatchedRun(plan, conditions.ceiling(), results).run(recording);
        CompareRecord whole = record(
                results,
                watched,
                new Answers(plan, results, watched.found()).answer(failsAlone),
                CompareWarnings.of(results, plan.runs(), watched.problem()));
        soFar = Optional.of(whole);
        return whole;
    }

    private void measure() throws IOException, InterruptedException {
        for (int run = 0; run < plan.runs(); run++) {
            for (SubjectCell cell : inTurn(run)) {
                if (cell.isOpen()) {
                    meter.before(cell.subject().label());
                    cell.add(timedOrRefused(cell.subject()));
                    stopAfterHangs();
                    soFar = Optional.of(interrupted());
                }
            }
        }
    }

    /** What is known if the comparison is interrupted now; empty before the first timed run has ended. */
    public Optional<CompareRecord> soFar() {
        return soFar;
    }

    /** What was measured must not be lost if the machine refuses a JVM later. */
    private TaskRun timedOrRefused(Subject subject) throws IOException, InterruptedException {
        try {
            return jvms.timed(subject);
        } catch (IOException refused) {
            if (soFar.isEmpty()) {
                throw refused;
            }
            return new TaskRun.Failed(Cause.JVM, refused.getMessage(), List.of());
        }
    }

    /** Every second round goes backwards, so no subject always runs after the same one. */
    private List<SubjectCell> inTurn(int run) {
        List<SubjectCell> order = new ArrayList<>(cells);
        if (run % 2 == 1) {
            Collections.reverse(order);
        }
        return order;
    }

    /** Tasks that hang on two subjects would most likely hang on the others, each until its limit. */
    private void stopAfterHangs() {
        List<SubjectCell> hanging = cells.stream()
                .filter(cell -> cell.failure()
                        .filter(failed -> failed.cause() == Cause.TIME_LIMIT)
                        .isPresent())
                .toList();
        if (hanging.size() >= ENOUGH_HANGS) {
            String subjects =
                    hanging.stream().map(cell -> cell.subject().label()).collect(Collectors.joining(" and "));
            cells.forEach(cell -> cell.stop("not tried, because the tasks didn't end on %s".formatted(subjects)));
        }
    }

    private CompareRecord interrupted() {
        List<SubjectResult> results =
                cells.stream().map(cell -> cell.result(INTERRUPTED)).toList();
        int made = cells.stream().mapToInt(SubjectCell::runsMade).sum();
        String text = "%s after %d of %d runs".formatted(INTERRUPTED, made, cells.size() * plan.runs());
        List<CompareWarning> warnings =
                new ArrayList<>(List.of(new CompareWarning(CompareWarning.Kind.INCOMPLETE, text)));
        warnings.addAll(CompareWarnings.of(results, plan.runs(), Optional.empty()));
        return record(results, WatchedRun.Outcome.NONE, Answers.ofInterrupted(text), warnings);
    }

    private CompareRecord record(
            List<SubjectResult> results, WatchedRun.Outcome watched, Answer answer, List<CompareWarning> warnings) {
        return new CompareRecord(
                conditions.startedAt(),
                plan,
                conditions.limits(),
                conditions.ceiling(),
                results,
                watched.found(),
                answer,
                List.copyOf(warnings));
    }
}
