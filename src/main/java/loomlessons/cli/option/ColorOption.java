package loomlessons.cli.option;

import java.util.Locale;
import java.util.Map;
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

    public AnsiStyle style(Terminal terminal) {
        return color.style(terminal, System.getenv());
    }

    public AnsiStyle styleForFiles() {
        return color.styleForFiles();
    }

    enum Color {
        AUTO,
        ALWAYS,
        NEVER;

        /** Automatic colour is for terminals, unless NO_COLOR is set (no-color.org). */
        AnsiStyle style(Terminal terminal, Map<String, String> environment) {
            return switch (this) {
                case ALWAYS -> AnsiStyle.COLORED;
                case NEVER -> AnsiStyle.PLAIN;
                case AUTO -> terminal.isTerminal() && wantsColor(environment) ? AnsiStyle.COLORED : AnsiStyle.PLAIN;
            };
        }

        /** A file gets colours only if they are always on. */
        AnsiStyle styleForFiles() {
            return this == ALWAYS ? AnsiStyle.COLORED : AnsiStyle.PLAIN;
        }

        private static boolean wantsColor(Map<String, String> environment) {
            return environment.getOrDefault("NO_COLOR", "").isEmpty() && !Terminal.isDumb(environment);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
