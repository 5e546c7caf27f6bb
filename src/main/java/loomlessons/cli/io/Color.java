package loomlessons.cli.io;

import java.util.Locale;
import java.util.Map;
import loomlessons.render.terminal.Page.AnsiStyle;

/** When to colour the output. */
public enum Color {
    AUTO,
    ALWAYS,
    NEVER;

    /** Automatic colour is for terminals, unless NO_COLOR is set (no-color.org). */
    public AnsiStyle style(Terminal terminal, Map<String, String> environment) {
        return switch (this) {
            case ALWAYS -> AnsiStyle.COLORED;
            case NEVER -> AnsiStyle.PLAIN;
            case AUTO -> terminal.isTerminal() && wantsColor(environment) ? AnsiStyle.COLORED : AnsiStyle.PLAIN;
        };
    }

    /** A file gets colours only if they are always on. */
    public AnsiStyle styleForFiles() {
        return this == ALWAYS ? AnsiStyle.COLORED : AnsiStyle.PLAIN;
    }

    private static boolean wantsColor(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
