package loomlessons.cli.io;

import java.io.IOException;
import java.util.function.Consumer;
import loomlessons.scale.SweepProgress;
import picocli.CommandLine.Model.CommandSpec;

/** Something that takes its time, tells how far it has come, and needs temporary files. */
@FunctionalInterface
public interface Measuring<R> {

    R run(Consumer<SweepProgress> bar) throws UsageException, IOException, InterruptedException;

    /** Does it, with a bar on the command's standard error where that is a terminal. */
    static <R> R withBar(CommandSpec spec, Measuring<R> measuring) throws UsageException, InterruptedException {
        ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), Terminal.showsErrors());
        try {
            return measuring.run(bar::show);
        } catch (IOException noScratchFolder) {
            throw UsageException.noScratchFolder(noScratchFolder);
        } finally {
            bar.clear();
        }
    }
}
