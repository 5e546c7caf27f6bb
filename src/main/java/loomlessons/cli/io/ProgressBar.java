package loomlessons.cli.io;

import java.io.PrintWriter;
import java.time.Duration;
import loomlessons.scale.SweepProgress;

/** Shows on one line of a terminal how far a sweep has come; in a file or a pipe it shows nothing. */
final class ProgressBar {

    private static final int WIDTH = 20;
    private static final String BACK_TO_START_AND_CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean isShown;

    ProgressBar(PrintWriter err, boolean isShown) {
        this.err = err;
        this.isShown = isShown;
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
                                    told(progress.left()),
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

    private static String told(Duration left) {
        return "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }
}
