package loomlessons.process;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import loomlessons.jvm.JvmEndingException;
import loomlessons.jvm.Shutdown;
import loomlessons.jvm.Shutdown.Registration;
import loomlessons.jvm.Shutdown.Stage;
import loomlessons.launch.PasteableCommand;

/**
 * This app once more, with the same arguments and one more flag of the JVM: it works on the streams and the terminal of this
 * JVM, which only waits for its end.
 */
public final class SuccessorJvm {

    /** Names the predecessor: if that is killed, its successor ends as well. */
    private static final String PREDECESSOR = "loomlessons.predecessor";

    /** Every JVM reads its flags from these as well. */
    private static final List<String> VARIABLES_WITH_FLAGS =
            List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    /** With these a JVM opens a port, or writes a file at its end: a second one would fail, or lose what it wrote. */
    private static final List<String> FLAGS_FOR_ONE_JVM =
            List.of("-agentlib:jdwp", "-Xrunjdwp", "-Dcom.sun.management.jmxremote.port", "-XX:StartFlightRecording");

    /** Longer than an orderly end of the app takes: first it ends its children, then it writes what is finished. */
    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    private static final Duration LONGEST_KILL = Duration.ofSeconds(1);

    private SuccessorJvm() {}

    /** Whether this JVM is one. */
    public static boolean isThisJvm() {
        return System.getProperty(PREDECESSOR, "").matches("\\d+");
    }

    /** Lets this JVM end with its predecessor, if it has one. */
    public static void endWithPredecessor() {
        if (isThisJvm()) {
            ParentWatch.endWith(Long.parseLong(System.getProperty(PREDECESSOR)));
        }
    }

    /**
     * Runs it to its end.
     *
     * @param flag of the JVM, beside those of this one
     * @param arguments of the app
     * @return its exit code; empty if the machine can't start another JVM, or a flag of this one is for one JVM only
     * @throws JvmEndingException if this JVM is ending
     */
    public static OptionalInt run(String flag, List<String> arguments) throws InterruptedException {
        if (flagsOfThisJvm().stream().anyMatch(SuccessorJvm::isForOneJvm)) {
            return OptionalInt.empty();
        }
        ProcessBuilder builder = new ProcessBuilder(command(flag, arguments)).inheritIO();
        Successor successor = new Successor();
        try (Registration end = Shutdown.ofThisJvm()
                .register(
                        Stage.CHILDREN,
                        "end of the JVM with " + flag,
                        LONGEST_END.plus(LONGEST_KILL.multipliedBy(2)),
                        successor::end)) {
            successor.process = end.unlessEnding(builder::start);
            int exitCode = successor.process.waitFor();
            Shutdown.ofThisJvm().checkNotEnding();
            return OptionalInt.of(exitCode);
        } catch (IOException refused) {
            return OptionalInt.empty();
        }
    }

    private static List<String> flagsOfThisJvm() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    private static List<String> flagsInVariables() {
        return VARIABLES_WITH_FLAGS.stream()
                .flatMap(name -> Stream.ofNullable(System.getenv(name)))
                .flatMap(flags -> Stream.of(flags.split("\\s+", -1)))
                .toList();
    }

    private static boolean isForOneJvm(String flag) {
        return FLAGS_FOR_ONE_JVM.stream().anyMatch(flag::startsWith);
    }

    private static List<String> command(String flag, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        List<String> flags = new ArrayList<>(flagsOfThisJvm());
        flags.removeAll(flagsInVariables());
        command.addAll(flags);
        command.add(flag);
        command.add("-D%s=%d".formatted(PREDECESSOR, ProcessHandle.current().pid()));
        String classPath = System.getProperty("java.class.path");
        command.addAll(
                PasteableCommand.isOneJar(classPath)
                        ? List.of("-jar", classPath)
                        : List.of("-cp", classPath, "loomlessons.Launcher"));
        command.addAll(arguments);
        return command;
    }

    /** After Ctrl-C it ends by itself, because the terminal tells both JVMs; after a signal to this one alone, it is told. */
    private static final class Successor {

        private volatile Process process;

        void end() {
            if (process == null) {
                return;
            }
            process.destroy();
            try {
                if (!process.waitFor(LONGEST_END.toNanos(), TimeUnit.NANOSECONDS)) {
                    process.destroyForcibly();
                    process.waitFor(LONGEST_KILL.toNanos(), TimeUnit.NANOSECONDS);
                }
            } catch (InterruptedException hurried) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
