package loomlessons.cli.io;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Consumer;
import loomlessons.scale.SweepPlan.SweepProgress;
import picocli.CommandLine.Model.CommandSpec;

/** Shows the progress of a sweep on one line of a terminal; in a file or a pipe it shows nothing. */
public final class ProgressBar {

    /** Work that reports its progress and needs temporary files. */
    @FunctionalInterface
    public interface Work<R> {

        R run(Consumer<SweepProgress> bar) throws UsageException, IOException, InterruptedException;
    }

    private static final int WIDTH = 20;
    private static final String BACK_TO_START_AND_CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean isShown;

    ProgressBar(PrintWriter err, boolean isShown) {
        this.err = err;
        this.isShown = isShown;
    }

    /** Does the work with a bar on the command's standard error, if that is a terminal. */
    public static <R> R during(CommandSpec spec, Work<R> work) throws UsageException, InterruptedException {
        ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), Terminal.showsErrors());
        try {
            return work.run(bar::show);
        } catch (IOException noScratchFolder) {
            throw UsageException.noScratchFolder(noScratchFolder);
        } finally {
            bar.clear();
        }
    }

    void show(SweepProgress progress) {
        if (isShown) {
            int full = WIDTH * progress.done() / Math.max(1, progress.total());
            err.print(BACK_TO_START_AND_CLEAR
                    + "%s%s %d/%d, %s left: %s"
                            .formatted(
                                    "█".repeat(full),
                                    "░".repeat(WIDTH - full),
                                    progress.done(),
                                    progress.total(),
                                    format(progress.left()),
                                    progress.now()));
            err.flush();
        }
    }

    void clear() {
        if (isShown) {
            err.print(BACK_TO_START_AND_CLEAR);
            err.flush();
        }
    }

    private static String format(Duration left) {
        return "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }
}
