package loomlessons.lesson;

import java.util.Locale;

/** A number with what it counts. */
public final class Counted {

    private Counted() {}

    /** {@code 1 sleeper}, {@code 10,000 sleepers}: the noun, in the singular, gets an s for any number but one. */
    public static String of(long number, String noun) {
        return "%s %s".formatted(of(number), number == 1 ? noun : noun + "s");
    }

    /** The number alone: {@code 10,000}. */
    public static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
