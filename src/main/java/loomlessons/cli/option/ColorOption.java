package loomlessons.cli.option;

import loomlessons.cli.io.Color;
import loomlessons.cli.io.Terminal;
import loomlessons.render.terminal.Page.AnsiStyle;
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

    /** The style for standard output. */
    public AnsiStyle style(Terminal terminal) {
        return color.style(terminal, System.getenv());
    }

    /** The style for a file. */
    public AnsiStyle styleForFiles() {
        return color.styleForFiles();
    }
}
