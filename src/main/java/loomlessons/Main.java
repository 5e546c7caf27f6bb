package loomlessons;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import loomlessons.cli.LoomLessons;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.StandardOutput;
import loomlessons.jvm.OutputGate;
import loomlessons.jvm.Shutdown;
import loomlessons.jvm.UncaughtErrors;
import loomlessons.launch.ErrorReport;
import loomlessons.process.RootLocale;
import loomlessons.process.SuccessorJvm;

/** The app's entry point: the one place that knows the process's own streams and ends the process. */
public final class Main {

    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        RootLocale.use();
        UncaughtErrors.tell(System.err);
        SuccessorJvm.endWithPredecessor();
        PrintWriter err = writer(System.err, "stderr.encoding");
        StandardOutput standardOutput = StandardOutput.ofThisProcess();
        PrintWriter out = writer(new PrintStream(standardOutput), "stdout.encoding");
        int exitCode = LoomLessons.execute(args, out, err);
        out.flush();
        System.exit(standardOutput.exitCode(exitCode, err));
    }

    /** Silent once this JVM is ending, for example after Ctrl-C: a run that was interrupted has nothing to say. */
    private static PrintWriter writer(PrintStream stream, String charsetProperty) {
        return new PrintWriter(new OutputGate(stream, Shutdown.ofThisJvm()), true, charset(charsetProperty));
    }

    /** The console's own charset if it has the signs that we print, else UTF-8: a bare C locale claims to be ASCII. */
    private static Charset charset(String property) {
        Charset own = named(System.getProperty(property, "UTF-8"), property);
        return own.canEncode() && own.newEncoder().canEncode("✔✘·") ? own : StandardCharsets.UTF_8;
    }

    private static Charset named(String name, String property) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            System.err.println(
                    "loom-lessons: Java doesn't know the charset '%s' of -D%s: name another, for example UTF-8"
                            .formatted(ErrorReport.onOneLine(name), property));
            System.exit(ExitCode.USAGE.code());
            throw unknown;
        }
    }
}
