package loomlessons.cli.io;

import java.nio.file.Path;
import loomlessons.jvm.JvmLog;
import loomlessons.measure.machine.Limit.Ceiling;
import loomlessons.measure.machine.Limits;

/** What a command does on a machine that may refuse this JVM a thread. */
public final class ScarceThreads {

    /** The course needs about half as many at once. */
    private static final int ENOUGH = 3_000;

    private ScarceThreads() {}

    /** Keeps the JVM's warnings about refused threads away from the results, if there may be any. */
    public static void keepWarningsOffTheResults() {
        boolean isScarce = Ceiling.predict(Limits.read(Path.of("/"), Long.MAX_VALUE))
                .filter(ceiling -> ceiling.platformThreads() < ENOUGH)
                .isPresent();
        if (isScarce) {
            JvmLog.keepOffStandardOutput();
        }
    }
}
