package loomlessons.lesson;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/** Runs another program to its end and puts what it prints on a trail. */
public final class ChildProcess {

    private ChildProcess() {}

    /**
     * Starts the command and waits for its end. Its standard input stays open and empty meanwhile, so a child that
     * sees it end knows that this JVM is gone.
     *
     * @param name stands on the trail as the thread of whatever the child prints
     * @return the child's exit code
     * @throws IOException if the command can't be started
     */
    public static int run(String name, List<String> command, Trail trail) throws IOException, InterruptedException {
        trail.record(Kind.LAUNCH, name);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            Thread reader = Thread.ofPlatform().name(name).daemon().start(() -> recordOutput(process, trail));
            int exitCode = process.waitFor();
            reader.join();
            trail.record(Kind.EXIT, "exit code " + exitCode);
            return exitCode;
        } finally {
            process.destroyForcibly();
        }
    }

    private static void recordOutput(Process process, Trail trail) {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                trail.record(Kind.PRINT, line);
            }
        } catch (IOException cutOff) {
            trail.record(Kind.PRINT, "(output cut off: %s)".formatted(cutOff.getMessage()));
        }
    }
}
