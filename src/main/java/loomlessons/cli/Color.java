package loomlessons.cli;

import java.util.Locale;
import java.util.Map;
import loomlessons.render.Ink;

/** When to colour the output. */
enum Color {
    AUTO,
    ALWAYS,
    NEVER;

    /** Automatic colour is for terminals, unless NO_COLOR is set (no-color.org). */
    Ink ink(Terminal terminal, Map<String, String> environment) {
        return switch (this) {
            case ALWAYS -> Ink.COLORED;
            case NEVER -> Ink.PLAIN;
            case AUTO -> terminal.isTerminal() && wantsColor(environment) ? Ink.COLORED : Ink.PLAIN;
        };
    }

    /** A file is no terminal. */
    Ink inkForFiles() {
        return this == ALWAYS ? Ink.COLORED : Ink.PLAIN;
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
