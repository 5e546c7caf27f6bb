package loomlessons.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a run of the packaged app ended, and its output. */
record JarRun(int exitCode, String out, String err) {

    // Not the common pool: waiting readers would block its few threads for others, also for Process.onExit().
    private static final Executor BLOCKING = Thread::startVirtualThread;

    static JarRun of(ProcessBuilder command) throws IOException, InterruptedException {
        return of(command.start());
    }

    /** Waits for the end of a process that was started. */
    static JarRun of(Process process) throws IOException, InterruptedException {
        try {
            process.getOutputStream().close();
            CompletableFuture<String> out =
                    CompletableFuture.supplyAsync(() -> read(process.getInputStream()), BLOCKING);
            CompletableFuture<String> err =
                    CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), BLOCKING);
            int exitCode = process.waitFor();
            return new JarRun(exitCode, out.join(), err.join());
        } finally {
            process.destroyForcibly();
        }
    }

    JsonNode json() {
        return new JsonMapper().readTree(out);
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
