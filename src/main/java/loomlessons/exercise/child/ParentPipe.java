package loomlessons.exercise.child;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How the JVM of a learner's program reports to its parent: on its standard output, each line marked with a secret, because
 * the program may print there, too.
 *
 * @param secret a word that only parent and child know
 */
public record ParentPipe(PrintStream out, String secret) {

    /** The exit code of a JVM that can't report any more: the program has closed its standard output. */
    public static final int CUT_OFF = 125;

    /** The line that its child has printed; empty if somebody else has, or if it was cut off. */
    public static Optional<ChildLine> parse(String line, String secret) {
        return line.startsWith(secret) ? ChildLine.parse(line.substring(secret.length())) : Optional.empty();
    }

    /** Reports at once. A program whose reports get lost has no judge, so it ends. */
    void report(ChildLine line) {
        // In one piece, and on a line of its own, whatever else is printed.
        byte[] bytes = ("\n" + secret + line.encode() + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        if (out.checkError()) {
            Runtime.getRuntime().halt(CUT_OFF);
        }
    }
}
