package loomlessons.render.compare;

import java.util.Optional;
import loomlessons.compare.CodeLine;
import loomlessons.render.format.Printable;

/** Texts from a person's code: on one line, without control characters, cut if they are long. */
public final class UserText {

    /** Characters of a name: of a class, a method or a file. */
    private static final int NAME = 60;

    /** Characters of an exception's message. */
    private static final int MESSAGE = 100;

    /** Characters of a sentence. */
    private static final int SENTENCE = 300;

    private static final String CUT = "…";

    private UserText() {}

    /** A name, cut in its middle: its end says most. */
    public static String name(String text) {
        int[] points = points(text);
        if (points.length <= NAME) {
            return new String(points, 0, points.length);
        }
        int half = NAME / 2;
        return new String(points, 0, half - 1) + CUT + new String(points, points.length - half, half);
    }

    /** An exception's message, or a line of a stack trace; only its start if it is long. */
    static String message(String text) {
        return start(text, MESSAGE);
    }

    /** A sentence; only its start if it is long. */
    public static String sentence(String text) {
        return start(text, SENTENCE);
    }

    /** A sentence that ends with a full stop, whether or not the text has one. */
    static String ended(String text) {
        String sentence = sentence(text);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    /** A line of code: {@code Foo.java:23}. */
    static String line(CodeLine line) {
        return new CodeLine(name(line.file()), line.line()).toString();
    }

    /** A line of code, or if the stack trace has none, what stands for it. */
    static String line(Optional<CodeLine> line) {
        return line.map(UserText::line).orElse("other code");
    }

    /** The name of a class without its package: {@code Map.Entry}. */
    public static String simpleName(String className) {
        String name = className.substring(className.lastIndexOf('.') + 1);
        return name(name.replace('$', '.'));
    }

    /** What a thread waits for that wants a monitor: the class of its object, or the library's call that enters it. */
    public static String monitor(String classOrCall) {
        String last = classOrCall.substring(classOrCall.lastIndexOf('.') + 1);
        boolean isCall = last.codePoints().limit(1).anyMatch(Character::isLowerCase) || classOrCall.contains(" ");
        return isCall ? "monitor in " + name(classOrCall) : "monitor of " + simpleName(classOrCall);
    }

    private static String start(String text, int most) {
        int[] points = points(text);
        return points.length <= most
                ? new String(points, 0, points.length)
                : new String(points, 0, most - 1).strip() + CUT;
    }

    private static int[] points(String text) {
        return Printable.line(text).strip().codePoints().toArray();
    }
}
