package loomlessons.exercise.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.check.CheckResult.Judged;
import loomlessons.exercise.check.CheckResult.NotCompiled;
import loomlessons.exercise.check.CheckResult.RunRecord;
import loomlessons.exercise.check.CheckResult.TooBusy;
import loomlessons.exercise.child.RunPlan;
import loomlessons.exercise.child.Schedule;
import loomlessons.file.ScratchFolder;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Verdict;
import loomlessons.run.Outcome.JudgedClaim;
import loomlessons.source.CompileError;
import loomlessons.source.SourceCompiler;
import loomlessons.structured.AppFiles;

/** Checks a learner's file: compiles it, runs it with every schedule, and judges the trails. */
public final class Checker {

    private static final String ENDS_BY_ITSELF = "it ends by itself, without an error";

    private static final String RECORDS_THE_TRUTH = "what it records has really happened";

    /** A run that the machine has disturbed is repeated, with sleeps that are so many times as long. */
    private static final List<Integer> SLOWNESSES = List.of(1, 3, 8);

    /** A wake-up is delayed by longer than most programs would wait in place of a join, and than this one does. */
    private static final Duration SHORTEST_LIMIT_OF_WAKE_DELAY = Duration.ofSeconds(2);

    private static final Duration LONGER_THAN_THE_PROGRAM = Duration.ofSeconds(1);

    /** Before JDK 24, a virtual thread that waits for a process pins its carrier (JEP 491). */
    private static final ThreadFactory WAITING =
            Thread.ofPlatform().name("schedule ", 1).factory();

    private final SourceCompiler compiler;
    private final Duration timeLimit;
    private final Launches launches = Launches.onThisMachine();

    public Checker(SourceCompiler compiler) {
        this(compiler, Duration.ofSeconds(5));
    }

    /** A checker that lets a program run for that time, from its own start on: more than 0.8 s. */
    public Checker(SourceCompiler compiler, Duration timeLimit) {
        this.compiler = compiler;
        this.timeLimit = timeLimit;
    }

    /**
     * Checks one file. An interrupt stops the check and all its JVMs.
     *
     * @throws IOException if it can't read the file, write a temporary file or start a JVM
     */
    public CheckResult check(Exercise exercise, Path source) throws IOException, InterruptedException {
        try (ScratchFolder classes = ScratchFolder.createForClasses()) {
            Path app = AppFiles.ofThisJvm().place();
            List<CompileError> errors =
                    compiler.compile(source, List.of(app), classes.path()).errors();
            return errors.isEmpty() ? runAllSchedules(exercise, classes.path()) : new NotCompiled(errors);
        }
    }

    /**
     * A run without delays is easiest to read, so it comes first; the delayed runs follow only if it finds no mistake. A
     * mistake that one of them finds counts, even if the machine disturbs the others.
     */
    private CheckResult runAllSchedules(Exercise exercise, Path classes) throws IOException, InterruptedException {
        CheckResult plain = run(exercise, classes, Schedule.NO_DELAY, Duration.ZERO);
        if (!(plain instanceof Judged judged && judged.isSolved())) {
            return plain;
        }
        List<CheckResult> delayed = runDelayed(exercise, classes, duration(judged.run()));
        return delayed.stream()
                .filter(result -> !result.isSolved())
                .min(Comparator.comparing(result -> !result.isDecided()))
                .orElse(new Judged(judged.run(), judged.claims(), 1 + delayed.size()));
    }

    private static Duration duration(RunRecord run) {
        return Duration.ofNanos(run.trail().first(Kind.EXIT).nanos());
    }

    private List<CheckResult> runDelayed(Exercise exercise, Path classes, Duration plain)
            throws IOException, InterruptedException {
        List<Callable<CheckResult>> runs = new ArrayList<>();
        for (Schedule schedule : EnumSet.complementOf(EnumSet.of(Schedule.NO_DELAY))) {
            runs.add(() -> run(exercise, classes, schedule, plain));
        }
        List<CheckResult> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newThreadPerTaskExecutor(WAITING)) {
            for (Future<CheckResult> run : executor.invokeAll(runs)) {
                results.add(run.get());
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException noJvm) {
                throw noJvm;
            }
            if (failed.getCause() instanceof Error limit) {
                throw limit;
            }
            if (failed.getCause() instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            throw new IllegalStateException(failed.getCause());
        }
        return results;
    }

    /**
     * A busy machine may delay a right program too much, or a wrong one as it needs it, so such a run is repeated. The last
     * one proves no more than the others.
     */
    private CheckResult run(Exercise exercise, Path classes, Schedule schedule, Duration plain)
            throws IOException, InterruptedException {
        for (int slowness : SLOWNESSES) {
            Judged judged = run(exercise, classes, plan(schedule, slowness, plain));
            if (!mayBeTheMachine(judged)) {
                return judged;
            }
        }
        return new TooBusy(schedule, SLOWNESSES.size());
    }

    private Judged run(Exercise exercise, Path classes, RunPlan plan) throws IOException, InterruptedException {
        return judge(exercise, ExerciseRun.of(exercise, classes, plan, launches));
    }

    private RunPlan plan(Schedule schedule, int slowness, Duration plain) {
        Duration wakeDelay = plain.plus(LONGER_THAN_THE_PROGRAM);
        return new RunPlan(
                schedule,
                slowness,
                wakeDelay.compareTo(SHORTEST_LIMIT_OF_WAKE_DELAY) < 0 ? SHORTEST_LIMIT_OF_WAKE_DELAY : wakeDelay,
                timeLimit.plus(plain).multipliedBy(slowness));
    }

    /** Without delays, a program is only expected to pass. */
    private static boolean mayBeTheMachine(Judged judged) {
        boolean isDelayed = judged.run().schedule() != Schedule.NO_DELAY;
        return judged.run().starved()
                && judged.run().ending() instanceof Ending.ByItself
                && (isDelayed || !judged.isSolved());
    }

    private static Judged judge(Exercise exercise, RunRecord run) {
        List<JudgedClaim> claims = new ArrayList<>();
        claims.add(new JudgedClaim(
                ENDS_BY_ITSELF,
                Verdict.of(run.ending() instanceof Ending.ByItself, run.ending().describe())));
        run.untrue().ifPresent(what -> claims.add(new JudgedClaim(RECORDS_THE_TRUTH, Verdict.of(false, what))));
        for (Claim claim : hasBegun(run) ? exercise.claims(run.plan().settings()) : List.<Claim>of()) {
            Verdict verdict = run.untrue().isEmpty()
                    ? claim.judge(run.trail())
                    : Verdict.undecided("its trail doesn't show what has happened");
            claims.add(new JudgedClaim(claim.text(), verdict));
        }
        return new Judged(run, List.copyOf(claims), 1);
    }

    /** If there was nothing to run, the other claims say nothing. */
    private static boolean hasBegun(RunRecord run) {
        return !run.trail().all(Kind.START).isEmpty();
    }
}
