package loomlessons.cli.option;

import loomlessons.cli.io.Color;
import loomlessons.cli.io.Terminal;
import loomlessons.render.terminal.AnsiStyle;
import picocli.CommandLine.Option;

/** When to colour the output. */
public final class ColorOption {

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "One of ${COMPLETION-CANDIDATES}; auto: in a terminal, unless NO_COLOR is set. "
                    + "Default: ${DEFAULT-VALUE}.")
    private Color color;

    /** For what standard output shows. */
    public AnsiStyle ink(Terminal terminal) {
        return color.ink(terminal, System.getenv());
    }

    /** For what goes to a file. */
    public AnsiStyle inkForFiles() {
        return color.inkForFiles();
    }
}
