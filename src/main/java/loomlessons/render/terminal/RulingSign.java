package loomlessons.render.terminal;

import loomlessons.lesson.Verdict.Ruling;

/** The signs for rulings. */
public final class RulingSign {

    private RulingSign() {}

    public static String of(Ruling ruling) {
        return switch (ruling) {
            case HOLDS -> "✔";
            case REFUTED -> "✘";
            case UNDECIDED -> "?";
        };
    }
}
