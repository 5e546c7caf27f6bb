package loomlessons.cli.io;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import loomlessons.cli.io.Outputs.Writing;
import loomlessons.jvm.Shutdown;
import loomlessons.jvm.Shutdown.Registration;
import loomlessons.jvm.Shutdown.Stage;

/** What is finished when this JVM is ended in the middle of the work, for example by Ctrl-C: it is written, too. */
public final class PartialResults {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private PartialResults() {}

    /**
     * Registers what to write in that case, until the registration is closed.
     *
     * @param err gets a line about it
     * @param results asked when this JVM is ending; none if nothing is finished
     */
    public static Registration onEnd(PrintWriter err, Supplier<List<Writing>> results) {
        return Shutdown.ofThisJvm().register(Stage.RESULTS, "results so far", LONGEST, () -> write(err, results.get()));
    }

    private static void write(PrintWriter err, List<Writing> results) {
        if (results.isEmpty()) {
            return;
        }
        try {
            Outputs.writeAll(results);
            err.println("loom-lessons: interrupted: the result is incomplete");
        } catch (UsageException unwritable) {
            err.println("loom-lessons: interrupted: " + unwritable.getMessage());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
