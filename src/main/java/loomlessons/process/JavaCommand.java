package loomlessons.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
}
