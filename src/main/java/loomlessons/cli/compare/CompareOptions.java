package loomlessons.cli.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import loomlessons.cli.io.ClosestNames;
import loomlessons.cli.io.Outputs.Names;
import loomlessons.cli.io.SkippedLane;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.option.ColorOption;
import loomlessons.cli.option.DurationConverter;
import loomlessons.cli.option.LargeNumber;
import loomlessons.cli.option.RunsOption;
import loomlessons.cli.option.WholeNumber;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.Load;
import loomlessons.compare.Load.Arrival;
import loomlessons.compare.Subject;
import loomlessons.compare.TaskCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of a comparison, except those that name the task. */
public final class CompareOptions {

    private static final int DEFAULT_POOL = 200;

    /** How to write the result. */
    public enum Format {
        TEXT,
        MARKDOWN,
        CSV,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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

    /** The names of all subjects, for shell completion and help. */
    static final class SubjectNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Stream.of(Subject.values()).map(Subject::label).iterator();
        }
    }

    @Option(
            names = "--tasks",
            paramLabel = "N",
            defaultValue = "1000",
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

    @Option(
            names = "--subject",
            paramLabel = "SUBJECT",
            split = ",",
            description = "Whose threads to measure: ${COMPLETION-CANDIDATES}. Default: all.",
            completionCandidates = SubjectNames.class)
    private List<String> subjects;

    @Option(
            names = "--pool",
            paramLabel = "N",
            description = "The number of threads of the pool; 1 to 30000. Default: " + DEFAULT_POOL + ".",
            converter = PoolConverter.class)
    private Optional<Integer> pool;

    @Option(
            names = "--runs",
            paramLabel = "R",
            defaultValue = "5",
            description = "How many times to measure each subject, in turn; 1 to 100. Default: ${DEFAULT-VALUE}.",
            converter = RunsOption.Converter.class)
    private int runs;

    @Option(
            names = "--limit",
            paramLabel = "TIME",
            defaultValue = "60s",
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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private Optional<String> out;

    @Option(
            names = Names.JFR,
            paramLabel = "FILE",
            description = "Also write the flight recording of the watched tasks, for the JDK's program jfr.")
    private Optional<String> flight;

    @Mixin
    ColorOption color;

    /** The names of all files that the command writes. */
    Names outputs() {
        return new Names(out, Optional.empty(), flight);
    }

    /**
     * Checks what doesn't depend on the task.
     *
     * @throws UsageException if the options don't fit together
     */
    void check() throws UsageException {
        refuseUseless(chosen());
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
        List<Subject> chosen = List.copyOf(chosen());
        Optional<String> reason =
                chosen.contains(Subject.STRUCTURED) ? SkippedLane.reasonAgainstChildren(command) : Optional.empty();
        return new ComparePlan(
                task,
                load(),
                chosen,
                reason.map(text -> Map.of(Subject.STRUCTURED, text)).orElse(Map.of()),
                pool.orElse(DEFAULT_POOL),
                runs,
                limit,
                List.copyOf(jvmOptions),
                toTheWall);
    }

    private Load load() {
        return new Load(tasks, rate.<Arrival>map(Arrival.AtRate::new).orElse(new Arrival.AllAtOnce()));
    }

    private Set<Subject> chosen() throws UsageException {
        if (subjects == null) {
            return EnumSet.allOf(Subject.class);
        }
        List<String> names = new ArrayList<>();
        new SubjectNames().forEach(names::add);
        if (subjects.isEmpty()) {
            throw new UsageException("--subject needs a subject; the subjects are " + String.join(", ", names));
        }
        Set<Subject> chosen = EnumSet.noneOf(Subject.class);
        for (String name : subjects) {
            chosen.add(Arrays.stream(Subject.values())
                    .filter(subject -> subject.label().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("'%s' is not a subject; the subjects are %s.%s"
                            .formatted(name, String.join(", ", names), ClosestNames.question(name, names)))));
        }
        return chosen;
    }
}
