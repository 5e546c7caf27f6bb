package loomlessons.lesson.cpu;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import loomlessons.lesson.RecordedProcess;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;

/** Runs the same sleepers and crunchers on threads of Python, with the {@code python3} on the PATH. */
final class PythonCpu {

    static void run(Settings settings, Trail trail) throws IOException, InterruptedException {
        List<String> command = List.of(
                "python3", "-c", script(), Integer.toString(settings.threads()), Seconds.asked(settings.sleep()));
        int exitCode = RecordedProcess.run("python3", command, trail);
        if (exitCode != 0) {
            throw new IOException("python3 ended with exit code " + exitCode);
        }
    }

    private static String script() throws IOException {
        try (InputStream script = PythonCpu.class.getResourceAsStream("cpu.py")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
