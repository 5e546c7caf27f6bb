package loomlessons.scale;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import loomlessons.scale.RunResult.Failed;

/** Tells which limit of the machine has ended a probe. */
record Wall(Optional<Ceiling> ceiling) {

    private static final Pattern NO_THREAD =
            Pattern.compile("(?i)unable to create native thread|can't start new thread|failed to create new OS thread");
    private static final Pattern NO_MEMORY = Pattern.compile("(?i)java heap space|cannot allocate memory|MemoryError");

    // Below that part of the ceiling, what was predicted can't be what has bound.
    private static final double NEAR = 0.8;

    /** The failure with its reason in words, where a limit was met; else as it is. */
    Failed explain(Failed failed) {
        String told = failed.reason() + " " + String.join(" ", failed.evidence());
        if (NO_THREAD.matcher(told).find() && failed.reached().isPresent()) {
            return withReason(failed, noThread(failed.reached().getAsInt()) + ": " + failed.reason());
        }
        if (NO_MEMORY.matcher(told).find()) {
            return withReason(failed, "the memory that it may take is full: " + failed.reason());
        }
        return failed;
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
