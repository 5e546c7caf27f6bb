package loomlessons.cli;

import java.io.PrintWriter;
import java.util.Locale;
import loomlessons.launch.PasteableCommand;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script with which a shell completes the commands of this app. */
@Command(
        name = "completion",
        description = "Prints a completion script, and a shell function named loom-lessons that runs this app.",
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Runnable {

    /** The shells that can load the script. */
    enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
    private Shell shell;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        String name = spec.root().name();
        String app = PasteableCommand.fromAnywhere(PasteableCommand.THIS_JAVA);
        PrintWriter out = spec.commandLine().getOut();
        out.println("# Load it with: source <(%s completion %s)".formatted(app, shell));
        out.println(AutoComplete.bash(name, spec.root().commandLine()));
        out.println("%s() { %s \"$@\"; }".formatted(name, app));
    }
}
