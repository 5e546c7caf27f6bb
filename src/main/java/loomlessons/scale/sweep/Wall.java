package loomlessons.scale.sweep;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import loomlessons.measure.machine.Ceiling;
import loomlessons.measure.metric.RunResult;
import loomlessons.measure.metric.RunResult.Failed;

/** Tells which limit of the machine has ended a probe. */
public record Wall(Optional<Ceiling> ceiling) {

    private static final Pattern NO_THREAD =
            Pattern.compile("(?i)unable to create native thread|can't start new thread|failed to create new OS thread");
    private static final Pattern NO_MEMORY =
            Pattern.compile("(?i)java heap space|cannot allocate memory|\\bMemoryError|exit code 137");

    // Below that part of the ceiling, what was predicted can't be what has bound.
    private static final double NEAR = 0.8;

    /** The result, a failure with its reason in words where a limit was met. */
    public RunResult explain(RunResult result) {
        return switch (result) {
            case RunResult.Measured measured -> measured;
            case Failed failed -> explain(failed);
        };
    }

    private Failed explain(Failed failed) {
        if (isWall(failed)) {
            return withReason(failed, noThread(failed.reached().getAsInt()) + ": " + failed.reason());
        }
        if (NO_MEMORY.matcher(told(failed)).find()
                && !NO_THREAD.matcher(told(failed)).find()) {
            return withReason(
                    failed, "the memory that it may take was full, as far as can be told: " + failed.reason());
        }
        return failed;
    }

    /** Whether the machine refused another thread. */
    public static boolean isWall(Failed failed) {
        return failed.reached().isPresent() && NO_THREAD.matcher(told(failed)).find();
    }

    private static String told(Failed failed) {
        return failed.reason() + " " + String.join(" ", failed.evidence());
    }

    private String noThread(int reached) {
        String at = String.format(Locale.ROOT, "at %,d sleepers the machine refused another thread", reached);
        return ceiling.map(predicted -> at + binding(predicted, reached)).orElse(at);
    }

    private static String binding(Ceiling ceiling, int reached) {
        return reached >= ceiling.platformThreads() * NEAR
                ? "; bound by " + ceiling.limitsInWords()
                : String.format(
                        Locale.ROOT, ", though the limits that can be read allow %,d", ceiling.platformThreads());
    }

    private static Failed withReason(Failed failed, String reason) {
        return new Failed(reason, failed.reached(), failed.evidence());
    }
}
