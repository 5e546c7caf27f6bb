package loomlessons.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One command line that ran in this JVM, with its output. */
public record CommandLineRun(int exitCode, String out, String err) {

    public static CommandLineRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = LoomLessons.execute(args, new PrintWriter(out, true), new PrintWriter(err, true));
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }
}
