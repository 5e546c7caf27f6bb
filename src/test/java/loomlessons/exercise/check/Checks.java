package loomlessons.exercise.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.check.CheckResult.Judged;
import loomlessons.exercise.check.CheckResult.NotCompiled;
import loomlessons.exercise.check.CheckResult.RunRecord;
import loomlessons.exercise.check.CheckResult.TooBusy;
import loomlessons.run.Reworded;
import loomlessons.source.SourceCompiler;

/** Checks texts as if a learner had written them. */
final class Checks {

    /** For a program that hangs; a working one may need all of its usual time on a busy machine. */
    static final Duration LIMIT_OF_A_HANG = Duration.ofMillis(1500);

    private static final Checker CHECKER = new Checker(SourceCompiler.ofThisJava());
    private static final Checker HURRIED_CHECKER = new Checker(SourceCompiler.ofThisJava(), LIMIT_OF_A_HANG);

    // A check mostly waits for programs that sleep. But at its end it runs five JVMs at once, so more checks would
    // starve each other's programs.
    private static final Semaphore CHECKS_AT_ONCE = new Semaphore(5);

    private Checks() {}

    /** Checks this text as the file of the exercise, in an empty folder. */
    static CheckResult check(Exercise exercise, String text, Path folder) throws IOException, InterruptedException {
        return check(CHECKER, exercise, text, folder);
    }

    /** The same for a program that never ends, under a short time limit. */
    static CheckResult checkHanging(Exercise exercise, String text, Path folder)
            throws IOException, InterruptedException {
        return check(HURRIED_CHECKER, exercise, text, folder);
    }

    private static CheckResult check(Checker checker, Exercise exercise, String text, Path folder)
            throws IOException, InterruptedException {
        CHECKS_AT_ONCE.acquire();
        try {
            CheckResult result = checker.check(exercise, Files.writeString(folder.resolve(exercise.fileName()), text));
            if (result instanceof Judged judged) {
                Reworded.assertThatRulingsStay(
                        exercise.claims(judged.run().plan().settings()),
                        judged.run().trail().events());
            }
            return result;
        } finally {
            CHECKS_AT_ONCE.release();
        }
    }

    /** What a failed test says about a check: the claims that don't hold, and all that happened. */
    static String describe(CheckResult result) {
        return switch (result) {
            case NotCompiled notCompiled -> notCompiled.errors().toString();
            case TooBusy tooBusy -> tooBusy.toString();
            case Judged judged ->
                "%s: %s%n%s".formatted(judged.run().schedule(), judged.claims(), describe(judged.run()));
        };
    }

    private static String describe(RunRecord run) {
        return Stream.concat(
                        run.trail().events().stream()
                                .map(event -> "%s %s %s %s"
                                        .formatted(event.at(), event.thread().name(), event.kind(), event.text())),
                        run.jvmLines().stream())
                .collect(Collectors.joining("\n"));
    }
}
