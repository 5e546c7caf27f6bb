package loomlessons.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.launch.RunningJar;

/**
 * A command that runs a class of this app in another JVM of the same JDK.
 *
 * @param flags of that JVM
 * @param classPath where it finds its classes
 */
public record JavaCommand(List<String> flags, String classPath) {

    private static final String TEMPORARY_FILES = "-Djava.io.tmpdir=";

    /** A command with the class path of this JVM. */
    public static JavaCommand withFlags(List<String> flags) {
        return new JavaCommand(flags, System.getProperty("java.class.path"));
    }

    /** The same with classes that count before those of this app. */
    public JavaCommand withInFront(Path classes) {
        return new JavaCommand(flags, classes + File.pathSeparator + classPath);
    }

    // Its warnings would be among the results; why it ends, a JVM says in another way.
    private static final String NO_LOG = "-Xlog:disable";

    /** The whole command; the first argument of main is the id of this process, for {@link ParentWatch}. */
    public List<String> run(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(NO_LOG);
        // The child uses the temporary files of this JVM, unless a flag says otherwise: the last one counts.
        command.add(TEMPORARY_FILES + System.getProperty("java.io.tmpdir"));
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.addAll(arguments);
        return command;
    }

    /**
     * Throws if a child JVM has failed and its program can't be blamed: the jar was lost, or the machine refused
     * something.
     *
     * @param child for people
     * @param words what the child has printed
     */
    public static void failIfUnfit(String child, Stream<String> words) throws IOException {
        String problem = RunningJar.ofThisJvm().problem();
        if (problem != null) {
            throw new IOException(problem);
        }
        Optional<String> refusal = words.filter(MachineLimitException::isSaidBy).findFirst();
        if (refusal.isPresent()) {
            throw new MachineLimitException(child, refusal.get());
        }
    }
}
