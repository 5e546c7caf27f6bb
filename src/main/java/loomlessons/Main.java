package loomlessons;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import loomlessons.cli.LoomLessons;
import loomlessons.cli.io.StandardOutput;
import loomlessons.jvm.OutputGate;
import loomlessons.jvm.Shutdown;
import loomlessons.process.RootLocale;

/** The app's entry point: the one place that knows the process's own streams and ends the process. */
public final class Main {

    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        RootLocale.use();
        StandardOutput standardOutput = StandardOutput.ofThisProcess();
        PrintWriter out = writer(new PrintStream(standardOutput), "stdout.encoding");
        PrintWriter err = writer(System.err, "stderr.encoding");
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
        Charset own = Charset.forName(System.getProperty(property, "UTF-8"));
        return own.newEncoder().canEncode("✔✘·") ? own : StandardCharsets.UTF_8;
    }
}
