package loomlessons.exercise.check;

import java.io.IOException;
import java.nio.file.Path;
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
import loomlessons.file.ScratchFolder;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Verdict;
import loomlessons.run.JudgedClaim;

/** Checks a learner's file: compiles it, runs it under every schedule, and judges what happened. */
public final class Checker {

    private static final String ENDS_BY_ITSELF = "it ends by itself, without an error";

    private final SourceCompiler compiler;

    public Checker(SourceCompiler compiler) {
        this.compiler = compiler;
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
    private static Judged run(Exercise exercise, Path classes) throws IOException, InterruptedException {
        Judged plain = judge(exercise, ExerciseRun.of(exercise, classes, Schedule.AS_IT_COMES), 1);
        if (!plain.isSolved()) {
            return plain;
        }
        List<RunRecord> delayed = runDelayed(exercise, classes);
        int runs = 1 + delayed.size();
        return delayed.stream()
                .map(record -> judge(exercise, record, runs))
                .filter(judged -> !judged.isSolved())
                .findFirst()
                .orElse(judge(exercise, plain.run(), runs));
    }

    private static List<RunRecord> runDelayed(Exercise exercise, Path classes)
            throws IOException, InterruptedException {
        List<Callable<RunRecord>> runs = new ArrayList<>();
        for (Schedule schedule : EnumSet.complementOf(EnumSet.of(Schedule.AS_IT_COMES))) {
            runs.add(() -> ExerciseRun.of(exercise, classes, schedule));
        }
        List<RunRecord> records = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<RunRecord> run : executor.invokeAll(runs)) {
                records.add(run.get());
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException noJvm) {
                throw noJvm;
            }
            throw new IllegalStateException(failed.getCause());
        }
        return records;
    }

    private static Judged judge(Exercise exercise, RunRecord run, int runs) {
        List<JudgedClaim> claims = new ArrayList<>();
        claims.add(new JudgedClaim(
                ENDS_BY_ITSELF,
                Verdict.of(run.ending() instanceof Ending.ByItself, run.ending().inWords())));
        for (Claim claim : exercise.claims()) {
            claims.add(new JudgedClaim(claim.text(), claim.judge(run.trail())));
        }
        return new Judged(run, claims, runs);
    }
}
