package loomlessons.cli.io;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the names that a mistyped word may stand for. */
public final class ClosestNames {

    /** Text programs turn two hyphens into one long dash. */
    private static final Pattern LONG_DASH_FIRST = Pattern.compile("[\\p{Pd}&&[^-]]");

    private static final int MOST = 3;
    private static final int LETTERS_PER_MISTAKE = 3;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST = 3; // With one mistake, two letters may mean anything.

    private ClosestNames() {}

    /** The question {@code " Did you mean start?"}, with the closest names; empty if none is close and no dash is wrong. */
    public static String question(String typed, Collection<String> names) {
        if (LONG_DASH_FIRST.matcher(typed).lookingAt()) {
            return " It begins with a long dash: an option begins with --.";
        }
        List<String> closest = to(typed, names);
        return closest.isEmpty() ? "" : " Did you mean %s?".formatted(String.join(" or ", closest));
    }

    /** The names with the fewest mistakes in the word, at most three; none if every name has too many. */
    static List<String> to(String typed, Collection<String> names) {
        if (typed.length() < SHORTEST) {
            return List.of();
        }
        int mostMistakes = (typed.length() + 1) / LETTERS_PER_MISTAKE;
        return names.stream()
                .distinct()
                .collect(Collectors.groupingBy(name -> mistakes(lower(typed), lower(name))))
                .entrySet()
                .stream()
                .filter(group -> group.getKey() <= mostMistakes)
                .min(Map.Entry.comparingByKey())
                .map(group -> group.getValue().stream().limit(MOST).toList())
                .orElse(List.of());
    }

    /** A word that stops early is one mistake. */
    private static int mistakes(String typed, String name) {
        return typed.length() >= SHORTEST_BEGINNING && name.startsWith(typed) ? 1 : distance(typed, name);
    }

    /** The least number of letters to insert, to leave out, to replace, or to swap with the next one. */
    private static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = current;
        }
        return last[other.length()];
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
