package loomlessons.process;

import java.io.IOException;
import java.util.regex.Pattern;

/** The machine refused a child a process, a thread or memory. */
public final class MachineLimitException extends IOException {

    private static final long serialVersionUID = 1L;

    // Words of the JVM, of POSIX (EAGAIN, ENOMEM), and of this app's own children.
    private static final Pattern REFUSAL = Pattern.compile("unable to create native thread|refused another thread"
            + "|Resource temporarily unavailable|Out of system resources"
            + "|Cannot allocate memory|insufficient memory|Could not reserve enough space|memory of this JVM is full");

    private static final String OWN_NAME = "loom-lessons: ";
    private static final String ADVICE =
            ". Allow this user or container more processes or memory; the command doctor shows the limits";

    /**
     * Says what to do, unless the words do.
     *
     * @param child what was refused, in a phrase
     * @param words in which the child or the system said so
     */
    public MachineLimitException(String child, String words) {
        super(
                words.startsWith(OWN_NAME)
                        ? "%s: %s".formatted(child, words.substring(OWN_NAME.length()))
                        : "%s: %s%s".formatted(child, words.strip().replaceFirst("\\.$", ""), ADVICE));
    }

    /** Whether somebody said with these words that the machine refused something. */
    public static boolean isSaidBy(String words) {
        return REFUSAL.matcher(words).find();
    }
}
