package loomlessons;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import loomlessons.cli.LoomLessons;

/** The app's entry point: the one place that knows the process's own streams and ends the process. */
public final class Main {

    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, charset("stdout.encoding"));
        PrintWriter err = new PrintWriter(System.err, true, charset("stderr.encoding"));
        int exitCode = LoomLessons.execute(args, out, err);
        out.flush();
        System.exit(exitCode);
    }

    /** The console's own charset if it has the signs that we print, else UTF-8: a bare C locale claims to be ASCII. */
    private static Charset charset(String property) {
        Charset own = Charset.forName(System.getProperty(property, "UTF-8"));
        return own.newEncoder().canEncode("✔✘·") ? own : StandardCharsets.UTF_8;
    }
}
