package loomlessons.launch;

/** Text that others have chosen, such as the name of a file, made safe to print: its control characters become escapes. */
public final class VisibleText {

    private static final int JOINER_OF_LETTERS = 0x200C;
    private static final int JOINER_OF_EMOJI = 0x200D;

    private VisibleText() {}

    /** The text on one line; what would break it, move the cursor or turn its direction is written as in Java: \n, \u001b. */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isVisible(character)) {
                visible.appendCodePoint(character);
            } else {
                visible.append(escape(character));
            }
        });
        return visible.toString();
    }

    static boolean isVisible(int character) {
        switch (Character.getType(character)) {
            case Character.CONTROL:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
            case Character.SURROGATE:
                return false;
            case Character.FORMAT:
                return character == JOINER_OF_LETTERS || character == JOINER_OF_EMOJI;
            default:
                return true;
        }
    }

    private static String escape(int character) {
        switch (character) {
            case '\n':
                return "\\n";
            case '\t':
                return "\\t";
            case '\r':
                return "\\r";
            default:
                return escapeByNumber(character);
        }
    }

    /** Such as \u001b, which Java and shells know. */
    static String escapeByNumber(int character) {
        StringBuilder number = new StringBuilder(Integer.toHexString(character));
        int digits = character > Character.MAX_VALUE ? 8 : 4;
        while (number.length() < digits) {
            number.insert(0, '0');
        }
        return (digits == 4 ? "\\u" : "\\U") + number;
    }
}
