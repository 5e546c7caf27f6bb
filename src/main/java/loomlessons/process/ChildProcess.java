package loomlessons.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import loomlessons.jvm.Deadline;
import loomlessons.jvm.JvmEndingException;
import loomlessons.jvm.Shutdown;
import loomlessons.jvm.Shutdown.Registration;
import loomlessons.jvm.Shutdown.Stage;
import loomlessons.process.ChildCommand.Input;

/** Another program that this JVM has started; neither it nor what it starts outlives this JVM. */
public final class ChildProcess {

    private static final Duration LONGEST_READ = Duration.ofSeconds(2);
    private static final Duration LONGEST_END = Duration.ofSeconds(2);
    private static final long PAUSE_NANOS = Duration.ofMillis(1).toNanos();

    private final ChildCommand command;
    private final ProcessTree tree = ProcessTree.planned();
    private final Registration atShutdown;
    private final ReentrantLock listening = new ReentrantLock();
    private volatile Process process;
    private Optional<Thread> reader = Optional.empty();
    private volatile boolean hasEnded;

    private ChildProcess(ChildCommand command) {
        this.command = command;
        this.atShutdown = Shutdown.ofThisJvm()
                .register(Stage.CHILDREN, "end of " + command.name(), LONGEST_END.plusSeconds(1), this::stop);
    }

    /** Whether a folder of the PATH has a program of that name. */
    public static boolean isOnPath(String program) {
        return ChildCommand.fileOnPath(program).isPresent();
    }

    /** Starts the command as {@link #start(ChildCommand)} does, with an empty standard input. */
    public static ChildProcess start(String name, List<String> command) throws IOException {
        return start(new ChildCommand(name, command));
    }

    /**
     * Starts the command.
     *
     * @throws IOException if it can't be started; the message is the system's reason
     * @throws JvmEndingException if this JVM is ending; then nothing is started
     */
    public static ChildProcess start(ChildCommand command) throws IOException {
        ChildProcess child = new ChildProcess(command);
        try {
            child.process = child.atShutdown.unlessEnding(child::launch);
            return child;
        } catch (IOException | OutOfMemoryError refused) {
            child.end();
            throw NotStartedException.of(command, refused);
        } catch (RuntimeException notStarted) {
            child.end();
            throw notStarted;
        }
    }

    /**
     * Passes each line that the child prints to the listener, on a thread with the child's name, until {@link #end}.
     *
     * @throws IOException if the machine refuses a thread
     */
    public void readOutput(Consumer<String> listener) throws IOException {
        try {
            reader = Optional.of(
                    Thread.ofPlatform().name(command.name()).daemon().start(() -> read(listener)));
        } catch (OutOfMemoryError refused) {
            throw NotStartedException.of(command, refused);
        }
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
        boolean isOver = process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
        return isOver ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
    }

    /**
     * Waits until all lines of the ended child were passed on, at most two seconds. What it has started is ended first,
     * because it may hold the child's output open.
     */
    public void awaitOutput() throws InterruptedException {
        stop();
        if (reader.isPresent()) {
            reader.get().join(LONGEST_READ);
        }
    }

    /**
     * Ends the child, and everything that it has started; waits for that at most two seconds. What was printed before can
     * still be read.
     */
    public void stop() {
        Deadline deadline = Deadline.in(LONGEST_END);
        tree.end(LONGEST_END);
        // It has ended only when the JDK has asked for its exit code.
        while (process != null && process.isAlive() && !deadline.isOver()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Does the same; after it, no more lines are passed on. The caller of {@link #start} must call this. */
    public void end() {
        stop();
        atShutdown.close();
        stopListening();
        // If this JVM is ending, it has killed the child: the caller must not report that end.
        Shutdown.ofThisJvm().checkNotEnding();
    }

    private void stopListening() {
        hasEnded = true;
        try {
            // A line may be on its way to the listener.
            if (listening.tryLock(LONGEST_READ.toNanos(), TimeUnit.NANOSECONDS)) {
                listening.unlock();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(marked()).redirectErrorStream(true);
        command.adapt(builder.environment());
        tree.mark().addTo(builder.environment());
        Process started = builder.start();
        tree.grow(started.toHandle());
        switch (command.input()) {
            case Input.Text(String text) -> send(text, started);
            case Input.UntilParentEnds openUntilThen -> {}
        }
        return started;
    }

    /** A text of that length fits into the pipe, so nobody waits for a child that doesn't read it. */
    private static void send(String text, Process started) {
        try (OutputStream input = started.getOutputStream()) {
            input.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedAlready) {
            // Its exit code says more.
            return;
        }
    }

    /** A program that can't be executed is left to the JDK, for its reason. */
    private List<String> marked() {
        List<String> words = new ArrayList<>();
        if (command.file().isPresent()) {
            words.addAll(tree.mark().prefix());
        }
        words.addAll(command.command());
        return words;
    }

    private void read(Consumer<String> listener) {
        LineReader lines = new LineReader(line -> passOn(line, listener));
        try (BufferedReader output = process.inputReader()) {
            lines.readAll(output);
        } catch (IOException cutOff) {
            passOn("(output cut off: %s)".formatted(cutOff.getMessage()), listener);
        }
    }

    private void passOn(String line, Consumer<String> listener) {
        listening.lock();
        try {
            if (!hasEnded) {
                listener.accept(line);
            }
        } finally {
            listening.unlock();
        }
    }
}
