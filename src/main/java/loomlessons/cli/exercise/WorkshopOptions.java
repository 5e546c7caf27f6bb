package loomlessons.cli.exercise;

import java.nio.file.Path;
import java.util.Optional;
import loomlessons.cli.Color;
import loomlessons.cli.Terminal;
import loomlessons.render.Page;
import picocli.CommandLine.Option;

/** What every command of the workshop can be told. */
final class WorkshopOptions {

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "The folder with your exercises. Default: this one, one around it, or loom-exercises in it.")
    Optional<Path> folder;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "One of ${COMPLETION-CANDIDATES}; auto: in a terminal, unless NO_COLOR is set. "
                    + "Default: ${DEFAULT-VALUE}.")
    private Color color;

    /** How to lay out what is told: as wide as the terminal. */
    Page page(Terminal terminal) {
        return new Page(terminal.width(), color.ink(terminal, System.getenv()), false);
    }

    Page page() throws InterruptedException {
        return page(Terminal.detect(System.getenv()));
    }
}
