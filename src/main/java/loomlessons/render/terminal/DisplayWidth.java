package loomlessons.render.terminal;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How many terminal cells a text takes: two for East Asian wide characters and emoji, none for marks that combine. */
public final class DisplayWidth {

    private static final Pattern GRAPHEME_CLUSTER = Pattern.compile("\\X");
    private static final Set<UnicodeScript> WIDE_SCRIPTS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI);

    private static final int CJK_SYMBOLS_FIRST = 0x3000;
    private static final int CJK_SYMBOLS_LAST = 0x33FF;
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFFE6;
    private static final int HALF_WIDTH_FIRST = 0xFF61;
    private static final int HALF_WIDTH_LAST = 0xFFDC;

    private DisplayWidth() {}

    public static int of(String text) {
        return clusters(text).stream().mapToInt(DisplayWidth::ofCluster).sum();
    }

    /** The text, cut into what a reader sees as single characters. */
    static List<String> clusters(String text) {
        return GRAPHEME_CLUSTER.matcher(text).results().map(MatchResult::group).toList();
    }

    static int ofCluster(String cluster) {
        return cluster.codePoints().map(DisplayWidth::ofCodePoint).max().orElse(0);
    }

    private static int ofCodePoint(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        boolean isInWideRange = isBetween(codePoint, CJK_SYMBOLS_FIRST, CJK_SYMBOLS_LAST)
                || isBetween(codePoint, FULL_WIDTH_FIRST, FULL_WIDTH_LAST)
                || Character.isEmojiPresentation(codePoint)
                || WIDE_SCRIPTS.contains(UnicodeScript.of(codePoint));
        return isInWideRange && !isBetween(codePoint, HALF_WIDTH_FIRST, HALF_WIDTH_LAST);
    }

    private static boolean isBetween(int codePoint, int first, int last) {
        return first <= codePoint && codePoint <= last;
    }
}
