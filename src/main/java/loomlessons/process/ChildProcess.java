package loomlessons.process;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import loomlessons.jvm.JvmEndingException;
import loomlessons.jvm.Shutdown;
import loomlessons.jvm.Shutdown.Registration;
import loomlessons.jvm.Shutdown.Stage;

/** Another program that this JVM has started; it never outlives this JVM. */
public final class ChildProcess {

    /** They make a JVM print a line of its own. */
    private static final List<String> OPTION_VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    private static final Duration LONGEST_READ = Duration.ofSeconds(2);
    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final String name;
    private final Registration shutdown;
    private volatile Process process;
    private Thread reader;

    private ChildProcess(String name) {
        this.name = name;
        this.shutdown = Shutdown.ofThisJvm().register(Stage.CHILDREN, "end of " + name, LONGEST_END, this::destroy);
    }

    /**
     * Starts the command. Its standard input stays open and empty: when it ends, the child knows that this JVM has
     * ended.
     *
     * @throws IOException if the command can't be started
     * @throws JvmEndingException if this JVM is ending; then nothing is started
     */
    public static ChildProcess start(String name, List<String> command) throws IOException, InterruptedException {
        return start(name, command, Map.of());
    }

    /** The same, with these variables in the child's environment, too. */
    public static ChildProcess start(String name, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ChildProcess child = new ChildProcess(name);
        try {
            child.launch(command, environment);
        } catch (IOException | RuntimeException notStarted) {
            child.end();
            throw notStarted;
        }
        return child;
    }

    public static boolean isOnPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1))
                .flatMap(folder -> Stream.of(new File(folder, program), new File(folder, program + ".exe")))
                .anyMatch(File::canExecute);
    }

    /** Passes each line that the child prints to the listener, on a thread with the child's name. */
    public void readOutput(Consumer<String> listener) {
        reader = Thread.ofPlatform().name(name).daemon().start(() -> read(listener));
    }

    /** Waits without a limit for the child's end, and returns its exit code. */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** The operating system's id of the process. */
    public long pid() {
        return process.pid();
    }

    /** Waits for the child's end, and returns its exit code; empty if the child still runs after that time. */
    public OptionalInt awaitEnd(Duration limit) throws InterruptedException {
        boolean hasEnded = process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
        return hasEnded ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
    }

    /** Waits until all lines of the ended child were passed on, at most two seconds: other processes may hold its output open. */
    public void awaitOutput() throws InterruptedException {
        reader.join(LONGEST_READ);
    }

    /** Ends the child, if it still runs. The caller of {@link #start} must call this. */
    public void end() throws InterruptedException {
        destroy();
        shutdown.close();
        // If this JVM is ending, it has killed the child: the lesson must not report that end.
        Shutdown.ofThisJvm().checkNotEnding();
    }

    private void launch(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(OPTION_VARIABLES);
        builder.environment().putAll(environment);
        process = shutdown.unlessEnding(builder::start);
    }

    private void destroy() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }

    private void read(Consumer<String> listener) {
        try (BufferedReader output = process.inputReader()) {
            new LineReader(listener).readAll(output);
        } catch (IOException cutOff) {
            listener.accept("(output cut off: %s)".formatted(cutOff.getMessage()));
        }
    }
}
