package loomlessons.render;

import loomlessons.lesson.Verdict.Ruling;

/** The signs for rulings. */
final class Mark {

    private Mark() {}

    static String of(Ruling ruling) {
        return switch (ruling) {
            case HOLDS -> "✔";
            case REFUTED -> "✘";
            case UNDECIDED -> "?";
        };
    }
}
