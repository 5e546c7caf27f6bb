package loomlessons.exercise.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.check.CheckResult.Judged;
import loomlessons.exercise.check.CheckResult.NotCompiled;
import loomlessons.exercise.check.Compilation.Compiled;
import loomlessons.exercise.check.Compilation.Refused;
import loomlessons.exercise.child.Schedule;
import loomlessons.file.ScratchFolder;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Verdict;
import loomlessons.run.JudgedClaim;

/** Checks a learner's file: compiles it, runs it under every schedule, and judges what happened. */
public final class Checker {

    private static final String ENDS_BY_ITSELF = "it ends by itself, without an error";

    private static final int MOST_ATTEMPTS = 3;

    private final SourceCompiler compiler;
    private final Duration timeLimit;

    public Checker(SourceCompiler compiler) {
        this(compiler, Duration.ofSeconds(5));
    }

    /** A checker that lets a program run for that time, from its own start on: more than 0.8 s. */
    public Checker(SourceCompiler compiler, Duration timeLimit) {
        this.compiler = compiler;
        this.timeLimit = timeLimit;
    }

    /**
     * Checks one file. An interrupt stops it, and every JVM that it has started.
     *
     * @throws IOException if the file can't be read, or no temporary file be written, or no JVM be started
     */
    public CheckResult check(Exercise exercise, Path source) throws IOException, InterruptedException {
        try (ScratchFolder classes = ScratchFolder.create()) {
            return switch (compiler.compile(source, classes.path())) {
                case Refused refused -> new NotCompiled(refused.errors());
                case Compiled compiled -> run(exercise, classes.path());
            };
        }
    }

    /** A mistake that shows without any delay is easiest to read there; only then are the delays worth their time. */
    private Judged run(Exercise exercise, Path classes) throws IOException, InterruptedException {
        Judged plain = run(exercise, classes, Schedule.AS_IT_COMES);
        if (!plain.isSolved()) {
            return plain;
        }
        List<Judged> delayed = runDelayed(exercise, classes);
        return delayed.stream()
                .filter(judged -> !judged.isSolved())
                .findFirst()
                .orElse(new Judged(plain.run(), plain.claims(), 1 + delayed.size()));
    }

    private List<Judged> runDelayed(Exercise exercise, Path classes) throws IOException, InterruptedException {
        List<Callable<Judged>> runs = new ArrayList<>();
        for (Schedule schedule : EnumSet.complementOf(EnumSet.of(Schedule.AS_IT_COMES))) {
            runs.add(() -> run(exercise, classes, schedule));
        }
        List<Judged> judged = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Judged> run : executor.invokeAll(runs)) {
                judged.add(run.get());
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException noJvm) {
                throw noJvm;
            }
            throw new IllegalStateException(failed.getCause());
        }
        return judged;
    }

    /** Nobody is blamed for what a busy machine has done: a run that came to its end too late is repeated. */
    private Judged run(Exercise exercise, Path classes, Schedule schedule) throws IOException, InterruptedException {
        Judged judged = judge(exercise, ExerciseRun.of(exercise, classes, schedule, timeLimit));
        for (int attempt = 1; attempt < MOST_ATTEMPTS && mayBeBlameless(judged); attempt++) {
            judged = judge(exercise, ExerciseRun.of(exercise, classes, schedule, timeLimit));
        }
        return judged;
    }

    private static boolean mayBeBlameless(Judged judged) {
        return !judged.isSolved() && judged.run().starved() && judged.run().ending() instanceof Ending.ByItself;
    }

    private static Judged judge(Exercise exercise, RunRecord run) {
        List<JudgedClaim> claims = new ArrayList<>();
        claims.add(new JudgedClaim(
                ENDS_BY_ITSELF,
                Verdict.of(run.ending() instanceof Ending.ByItself, run.ending().inWords())));
        for (Claim claim : hasBegun(run) ? exercise.claims() : List.<Claim>of()) {
            claims.add(new JudgedClaim(claim.text(), claim.judge(run.trail())));
        }
        return new Judged(run, claims, 1);
    }

    /** Of a file with nothing to run in it, there is nothing more to say. */
    private static boolean hasBegun(RunRecord run) {
        return !run.trail().all(Kind.START).isEmpty();
    }
}
