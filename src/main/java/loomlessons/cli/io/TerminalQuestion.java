package loomlessons.cli.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A question to the shell about the terminal, which the JDK can't answer. */
public final class TerminalQuestion {

    /** A terminal whose other end hangs never answers. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private TerminalQuestion() {}

    /**
     * What the command prints; empty if it fails, is missing, or doesn't end within five seconds.
     *
     * @param output which of its streams: the other one may lead to the terminal
     */
    public static Optional<String> answer(ProcessBuilder command, Function<Process, InputStream> output)
            throws InterruptedException {
        return answer(command, output, PATIENCE);
    }

    static Optional<String> answer(ProcessBuilder command, Function<Process, InputStream> output, Duration patience)
            throws InterruptedException {
        try {
            Process process = command.start();
            try {
                boolean hasEnded = process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
                return hasEnded && process.exitValue() == 0
                        ? Optional.of(new String(output.apply(process).readAllBytes(), StandardCharsets.UTF_8))
                        : Optional.empty();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException noShell) {
            return Optional.empty();
        }
    }
}
