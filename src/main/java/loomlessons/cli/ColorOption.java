package loomlessons.cli;

import loomlessons.render.Ink;
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
    public Ink ink(Terminal terminal) {
        return color.ink(terminal, System.getenv());
    }

    /** For what goes to a file. */
    Ink inkForFiles() {
        return color.inkForFiles();
    }
}
