package loomlessons.cli.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import loomlessons.cli.io.UsageException;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.runner.Comparing;
import loomlessons.compare.runner.Comparing.Outcome;
import loomlessons.file.NoScratchFolderException;
import loomlessons.measure.machine.Limits;
import loomlessons.measure.machine.SystemMonitor;
import loomlessons.measure.runner.Progress;

/** A comparison on this machine. */
public final class TaskComparison {

    private final Comparing comparing;

    /** One that has not begun; the bar gets the progress before each run. */
    public TaskComparison(ComparePlan plan, Consumer<Progress> bar) {
        this.comparing = new Comparing(plan, Limits.read(Path.of("/"), new SystemMonitor().freeMemory()), bar);
    }

    /**
     * Makes all runs.
     *
     * @param recording a file for the flight recording, in an existing folder
     * @throws UsageException if the machine refuses a JVM
     * @throws IOException if there is no place for temporary files
     */
    public Outcome run(Path recording) throws UsageException, IOException, InterruptedException {
        try {
            return comparing.run(recording);
        } catch (NoScratchFolderException none) {
            throw none;
        } catch (IOException refused) {
            throw new UsageException("can't run the task: " + refused.getMessage());
        }
    }

    /** What is known if this JVM ends now. */
    public Optional<CompareRecord> soFar() {
        return comparing.soFar();
    }
}
