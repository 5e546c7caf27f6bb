package loomlessons.lesson;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/** Runs another program to its end and puts what it prints on a trail; it never outlives this JVM. */
public final class ChildProcess {

    /** They make a JVM print a line about itself, which isn't part of any lesson. */
    private static final List<String> OPTION_VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    private Process process;
    private boolean ended;

    private ChildProcess() {}

    /**
     * Starts the command and waits for its end. Its standard input stays open and empty meanwhile, so a child that
     * sees it end knows that this JVM is gone.
     *
     * @param name stands on the trail as the thread of whatever the child prints
     * @return the child's exit code
     * @throws IOException if the command can't be started
     * @throws IllegalStateException if this JVM is ending: nothing is started then
     */
    public static int run(String name, List<String> command, Trail trail) throws IOException, InterruptedException {
        ChildProcess child = new ChildProcess();
        // Registered before the start, so that there is no moment at which the JVM could end without ending the child.
        Thread hook = new Thread(child::end, "end of " + name);
        Runtime.getRuntime().addShutdownHook(hook);
        int exitCode;
        try {
            exitCode = record(name, child.start(command), trail);
        } finally {
            child.end();
            forget(hook);
        }
        trail.record(Kind.EXIT, "exit code " + exitCode);
        return exitCode;
    }

    private static void forget(Thread hook) throws InterruptedException {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The end that the child has come to is none that belongs to the lesson: there is nothing more to tell.
            Thread.currentThread().join();
        }
    }

    private static int record(String name, Process process, Trail trail) throws InterruptedException {
        trail.record(Kind.LAUNCH, name);
        Thread reader = Thread.ofPlatform().name(name).daemon().start(() -> recordOutput(process, trail));
        reader.join();
        return process.waitFor();
    }

    private synchronized Process start(List<String> command) throws IOException {
        if (ended) {
            throw new IllegalStateException("this JVM is ending");
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(OPTION_VARIABLES);
        process = builder.start();
        return process;
    }

    private synchronized void end() {
        ended = true;
        if (process != null) {
            process.destroyForcibly().onExit().join();
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
