package loomlessons.cli.compare;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.option.DurationConverter;
import loomlessons.cli.option.LargeNumber;
import loomlessons.cli.option.RunsOption;
import loomlessons.cli.option.WholeNumber;
import loomlessons.cli.task.CompareDefaults;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.Load;
import loomlessons.compare.Load.Arrival;
import loomlessons.compare.Subject;
import loomlessons.compare.TaskCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that say what a comparison measures. */
public final class MeasureOptions {

    /** Reads a number of tasks. */
    static final class TasksConverter extends LargeNumber {

        TasksConverter() {
            super("tasks", 1);
        }
    }

    /** Reads a number of threads. */
    static final class PoolConverter extends WholeNumber {

        PoolConverter() {
            super(1, 30_000);
        }
    }

    @Option(
            names = "--tasks",
            paramLabel = "N",
            defaultValue = "" + CompareDefaults.TASKS,
            description = "How many tasks to run, all started at once; 1 to 1M. Default: ${DEFAULT-VALUE}.",
            converter = TasksConverter.class)
    private int tasks;

    @Option(
            names = "--rate",
            paramLabel = "N/s",
            description =
                    "Start this many tasks per second, for example 200/s, not all at once. Latency then counts from "
                            + "the moment when a task was due.",
            converter = RateConverter.class)
    private Optional<Double> rate;

    @Mixin
    private SubjectOption subject;

    @Option(
            names = "--pool",
            paramLabel = "N",
            description = "The number of threads of the pool; 1 to 30000. Default: " + CompareDefaults.POOL + ".",
            converter = PoolConverter.class)
    private Optional<Integer> pool;

    @Option(
            names = "--runs",
            paramLabel = "R",
            defaultValue = "" + CompareDefaults.RUNS,
            description = "How many times to measure each subject, in turn; 1 to 100. Default: ${DEFAULT-VALUE}.",
            converter = RunsOption.Converter.class)
    private int runs;

    @Option(
            names = "--limit",
            paramLabel = "TIME",
            defaultValue = CompareDefaults.LIMIT_SECONDS + "s",
            description = "Stop a run after this time; 50ms to 60m. Default: ${DEFAULT-VALUE}.",
            converter = DurationConverter.class)
    private Duration limit;

    @Option(
            names = "--jvm-option",
            paramLabel = "OPTION",
            description = "An option for the JVMs that run the task, for example --jvm-option=-Xmx512m. "
                    + "Repeat it for more.")
    private List<String> jvmOptions = List.of();

    @Option(
            names = "--to-the-wall",
            description = "Continue even if the machine will probably refuse more platform threads.")
    private boolean toTheWall;

    /**
     * Checks what doesn't depend on the task.
     *
     * @throws UsageException if the options don't fit together
     */
    void check() throws UsageException {
        refuseUseless(subject.chosen());
        JvmOptions.check(jvmOptions);
        Load load = load();
        if (load.arrivals().compareTo(limit) >= 0) {
            throw new UsageException(
                    "the last of %d tasks would be due after %d s, but --limit stops a run after %d s: use fewer --tasks, a higher --rate or a longer --limit"
                            .formatted(tasks, load.arrivals().toSeconds(), limit.toSeconds()));
        }
    }

    private void refuseUseless(Set<Subject> chosen) throws UsageException {
        if (pool.isPresent() && !chosen.contains(Subject.POOL)) {
            throw new UsageException("--pool changes nothing here: leave it out, or add --subject pool");
        }
        if (toTheWall && chosen.stream().allMatch(Subject::isVirtual)) {
            throw new UsageException(
                    "--to-the-wall is about platform threads: add --subject platform, or leave it out");
        }
    }

    /** What to measure; throws {@link UsageException} if the options don't fit together. */
    ComparePlan plan(TaskCode task, CommandSpec command) throws UsageException {
        List<Subject> chosen = List.copyOf(subject.chosen());
        return new ComparePlan(
                task,
                load(),
                chosen,
                chosen.contains(Subject.STRUCTURED) ? CompareDefaults.unavailable(command) : Map.of(),
                pool.orElse(CompareDefaults.POOL),
                runs,
                limit,
                List.copyOf(jvmOptions),
                toTheWall);
    }

    private Load load() {
        return new Load(tasks, rate.<Arrival>map(Arrival.AtRate::new).orElse(new Arrival.AllAtOnce()));
    }
}
