package loomlessons.cli.io;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import loomlessons.process.SuccessorJvm;
import loomlessons.structured.StructuredApi.FlagMissing;
import loomlessons.structured.StructuredLanes;
import picocli.CommandLine.Model.CommandSpec;

/** The flag that structured lanes need as long as their API is a preview; people may leave it out. */
public final class PreviewFlag {

    private static final String FLAG = "--enable-preview";

    private PreviewFlag() {}

    /**
     * Runs the command in a JVM with the flag, if this one lacks it.
     *
     * @return the exit code; empty if this JVM can do the work, or no other can be started
     */
    public static OptionalInt runWithIt(CommandSpec command) throws InterruptedException {
        if (SuccessorJvm.isThisJvm() || !(StructuredLanes.ofThisJvm().expected() instanceof FlagMissing)) {
            return OptionalInt.empty();
        }
        List<String> arguments = command.root().commandLine().getParseResult().originalArgs();
        return SuccessorJvm.run(FLAG, arguments);
    }

    /** A line for people if this JVM was started for that reason. */
    public static Optional<String> notice() {
        return SuccessorJvm.isThisJvm()
                ? Optional.of("JDK %d needs %s for the structured lane: a second JVM has it."
                        .formatted(Runtime.version().feature(), FLAG))
                : Optional.empty();
    }
}
