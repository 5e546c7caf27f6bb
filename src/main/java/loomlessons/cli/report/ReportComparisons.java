package loomlessons.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.task.CompareDefaults;
import loomlessons.cli.task.TaskSource;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.Load;
import loomlessons.compare.Load.Arrival.AllAtOnce;
import loomlessons.compare.Subject;
import loomlessons.compare.TaskCode;
import loomlessons.file.ScratchFolder;
import picocli.CommandLine.Model.CommandSpec;

/** The tasks that a report compares, with the same load and runs as the command compare by default. */
final class ReportComparisons implements AutoCloseable {

    private final List<ScratchFolder> folders = new ArrayList<>();
    private final List<ComparePlan> plans = new ArrayList<>();

    private ReportComparisons() {}

    /**
     * Compiles the tasks before anything runs.
     *
     * @param runs of each subject, if somebody wants another number
     * @throws UsageException if a file isn't a task, or there is no place for its classes
     */
    static ReportComparisons of(List<Path> files, Optional<Integer> runs, CommandSpec command) throws UsageException {
        ReportComparisons comparisons = new ReportComparisons();
        try {
            for (Path file : files) {
                comparisons.add(file, runs.orElse(CompareDefaults.RUNS), command);
            }
            return comparisons;
        } catch (IOException none) {
            comparisons.close();
            throw UsageException.noScratchFolder(none);
        } catch (UsageException unfit) {
            comparisons.close();
            throw unfit;
        }
    }

    private void add(Path file, int runs, CommandSpec command) throws UsageException, IOException {
        ScratchFolder folder = ScratchFolder.createForClasses();
        folders.add(folder);
        Path classes = Files.createDirectory(folder.path().resolve("classes"));
        TaskCode task = TaskSource.of(file).find(classes, command);
        plans.add(new ComparePlan(
                task,
                new Load(CompareDefaults.TASKS, new AllAtOnce()),
                List.of(Subject.values()),
                CompareDefaults.unavailable(command),
                CompareDefaults.POOL,
                runs,
                Duration.ofSeconds(CompareDefaults.LIMIT_SECONDS),
                List.of(),
                false));
    }

    List<ComparePlan> plans() {
        return List.copyOf(plans);
    }

    /** A file for the flight recording of a task. */
    Path recording(ComparePlan plan) {
        return folders.get(plans.indexOf(plan)).path().resolve("compare.jfr");
    }

    @Override
    public void close() {
        folders.forEach(ScratchFolder::close);
    }
}
