package loomlessons.cli.io;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import loomlessons.measure.runner.Progress;
import picocli.CommandLine.Model.CommandSpec;

/** Shows the progress of a sweep on one line of a terminal; in a file or a pipe it shows nothing. */
public final class ProgressBar {

    /** Work that reports its progress and needs temporary files. */
    @FunctionalInterface
    public interface Work<R> {

        R run(Consumer<Progress> bar) throws UsageException, IOException, InterruptedException;
    }

    private static final int WIDTH = 20;
    private static final String BACK_TO_START_AND_CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final Supplier<OptionalInt> width;

    /** The width is that of the terminal in cells, asked each time the bar is drawn; empty if there is no terminal. */
    ProgressBar(PrintWriter err, Supplier<OptionalInt> width) {
        this.err = err;
        this.width = width;
    }

    /** Does the work with a bar on the command's standard error, if that is a terminal. */
    public static <R> R during(CommandSpec spec, Work<R> work) throws UsageException, InterruptedException {
        boolean isShown = !Terminal.isDumb(System.getenv()) && Terminal.showsErrors();
        ProgressBar bar =
                new ProgressBar(spec.commandLine().getErr(), isShown ? ProgressBar::widthNow : OptionalInt::empty);
        try {
            return work.run(bar::show);
        } catch (IOException noScratchFolder) {
            throw UsageException.noScratchFolder(noScratchFolder);
        } finally {
            bar.clear();
        }
    }

    void show(Progress progress) {
        width.get().ifPresent(cells -> print(line(progress), cells));
    }

    void clear() {
        width.get().ifPresent(cells -> print("", cells));
    }

    /** Cut before the last cell of the terminal, so that it never wraps: only one line can be cleared. */
    private void print(String line, int cells) {
        err.print(BACK_TO_START_AND_CLEAR + line.substring(0, Math.min(line.length(), Math.max(0, cells - 1))));
        err.flush();
    }

    private static String line(Progress progress) {
        int full = WIDTH * progress.done() / Math.max(1, progress.total());
        return "%s%s %d/%d, %s left: %s"
                .formatted(
                        "█".repeat(full),
                        "░".repeat(WIDTH - full),
                        progress.done(),
                        progress.total(),
                        format(progress.left()),
                        progress.now());
    }

    private static OptionalInt widthNow() {
        try {
            return Terminal.widthOfErrors();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    private static String format(Duration left) {
        return "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }
}
