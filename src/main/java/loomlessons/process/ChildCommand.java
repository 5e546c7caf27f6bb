package loomlessons.process;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program to start as a child process.
 *
 * @param name for its reader thread, and for people
 * @param command the program and its arguments
 * @param environment variables besides those of this JVM
 * @param input what the program reads from its standard input
 */
public record ChildCommand(String name, List<String> command, Map<String, String> environment, Input input) {

    /** What a child reads from its standard input. */
    public sealed interface Input {

        /** This text, at most 4096 bytes, then its end; an empty text for nothing at all. */
        record Text(String text) implements Input {}

        /** Nothing: it ends when this JVM does, so the child knows. */
        record UntilParentEnds() implements Input {}
    }

    /** They make a JVM print a line of its own, or give it other limits than its command. */
    private static final List<String> OPTION_VARIABLES =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** With an empty standard input. */
    public ChildCommand(String name, List<String> command) {
        this(name, command, Map.of(), new Input.Text(""));
    }

    public ChildCommand withEnvironment(Map<String, String> variables) {
        return new ChildCommand(name, command, variables, input);
    }

    /** For a program that ends when its standard input does. */
    public ChildCommand withInputUntilParentEnds() {
        return new ChildCommand(name, command, environment, new Input.UntilParentEnds());
    }

    /** For a program that reads this text, at most 4096 bytes; unlike arguments and variables, nobody else can read it. */
    public ChildCommand withInput(String text) {
        return new ChildCommand(name, command, environment, new Input.Text(text));
    }

    static Optional<File> fileOnPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1))
                .flatMap(folder -> Stream.of(new File(folder, program), new File(folder, program + ".exe")))
                .filter(File::isFile)
                .filter(File::canExecute)
                .findFirst();
    }

    /** Makes of the environment of this JVM that of the child. */
    void adapt(Map<String, String> inherited) {
        inherited.keySet().removeAll(OPTION_VARIABLES);
        inherited.putAll(environment);
    }

    /** The program's file, if it can be executed. */
    Optional<File> file() {
        File named = new File(command.getFirst());
        return named.getParent() == null
                ? fileOnPath(command.getFirst())
                : Optional.of(named).filter(File::isFile).filter(File::canExecute);
    }
}
