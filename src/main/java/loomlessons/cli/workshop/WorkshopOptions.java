package loomlessons.cli.workshop;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import loomlessons.cli.io.Terminal;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.option.ColorOption;
import loomlessons.render.terminal.Page;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command of the workshop, and the workshop and output that they select. */
public final class WorkshopOptions {

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "The folder with your exercises. Default: this folder, a parent folder, or ./loom-exercises.")
    private Optional<Path> folder;

    @Mixin
    private ColorOption color;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /**
     * The workshop that the command is about.
     *
     * @throws UsageException if there is none, or this Java doesn't fit
     */
    public Workshop workshop() throws UsageException, InterruptedException {
        return Workshop.open(folder, command.commandLine().getErr(), WorkshopJdk.of(command));
    }

    public PrintWriter out() {
        return command.commandLine().getOut();
    }

    /** The page layout, as wide as the terminal. */
    public Page page(Terminal terminal) {
        return new Page(terminal.width(), color.style(terminal), false);
    }

    /** The same without the colours of the terminal. */
    public Page pageForFiles() throws InterruptedException {
        return new Page(Terminal.detect(System.getenv()).width(), color.styleForFiles(), false);
    }

    public Page page() throws InterruptedException {
        return page(Terminal.detect(System.getenv()));
    }
}
