package loomlessons.cli.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import loomlessons.cli.io.SkippedLane;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.option.DurationConverter;
import loomlessons.cli.option.LessonNames;
import loomlessons.cli.option.RunsOption;
import loomlessons.cli.option.SleepersConverter;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.run.RunPlan;
import loomlessons.scale.Subject;
import loomlessons.scale.SweepPlan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of a report. */
final class ReportOptions {

    private static final String ALL = "all";
    private static final String SIZES = "1k,10k,100k";
    private static final int THREADS = 5;

    @Option(
            names = "--lessons",
            paramLabel = "LESSON",
            split = ",",
            arity = "0..1",
            fallbackValue = ALL,
            description = "Run these lessons, or all if you name none: ${COMPLETION-CANDIDATES}.",
            completionCandidates = LessonNames.class)
    private List<String> lessonNames;

    @Option(
            names = "--scale",
            paramLabel = "N",
            split = ",",
            arity = "0..1",
            fallbackValue = SIZES,
            description = "Make a sweep with these numbers of sleepers, and measure the largest cold and warm. "
                    + "Without a number: " + SIZES + ".")
    private List<String> sleepers;

    @Option(
            names = "--compare",
            paramLabel = "FILE.java",
            arity = "1..*",
            description = "Compare the tasks in these files, as the command compare does: 1,000 tasks, " + "5 runs.")
    List<Path> tasks = List.of();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Add JSON files from run, scale or compare (--format json), also from other machines; one column per file.")
    List<Path> files = List.of();

    @Option(
            names = "--sleep",
            paramLabel = "TIME",
            description = "How long each sleeper sleeps; 50ms to 60m. Default: 3s in lessons, 2s in a sweep.",
            converter = DurationConverter.class)
    private Optional<Duration> sleep;

    @Mixin
    private RunsOption runs;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "loom-report.html",
            description = "The web page to write. Default: ${DEFAULT-VALUE}.")
    String out;

    @Option(names = "--open", description = "Open the page in the browser.")
    boolean open;

    /**
     * The lessons to run: the named ones; all, if no option says what the report is to show.
     *
     * @throws UsageException if one doesn't exist
     */
    List<Lesson> lessons() throws UsageException {
        if (isEmptySelection() || List.of(ALL).equals(lessonNames)) {
            return Lessons.all();
        }
        return LessonNames.lessons(named("--lessons", lessonNames));
    }

    /** How often to run each subject of a comparison, if somebody wants to choose. */
    Optional<Integer> wantedRuns() {
        return runs.isGiven() ? Optional.of(runs.number()) : Optional.empty();
    }

    RunPlan coursePlan() {
        Settings settings = new Settings(sleep.orElse(Duration.ofSeconds(3)), THREADS);
        return new RunPlan(settings, List.of(Lane.values()), false, false);
    }

    /**
     * The sweep to make, if one is wanted.
     *
     * @throws UsageException if a number is out of its range, or an option is for a sweep and there is none
     */
    Optional<SweepPlan> sweepPlan(CommandSpec command) throws UsageException {
        if (!isEmptySelection() && sleepers == null) {
            requireUse(runs.isGiven() && tasks.isEmpty(), "--runs");
            requireUse(sleep.isPresent() && lessonNames == null, "--sleep");
            return Optional.empty();
        }
        return Optional.of(new SweepPlan(
                Stream.of(Lane.values()).<Subject>map(Subject.OfLane::new).toList(),
                SkippedLane.unavailableToSweeps(command),
                sizes(),
                sleep.orElse(Duration.ofSeconds(2)),
                runs.number(),
                true,
                false));
    }

    /** Converted here: picocli would take a bad number for a separate argument. */
    private List<Integer> sizes() throws UsageException {
        TreeSet<Integer> sizes = new TreeSet<>();
        for (String size : isEmptySelection() ? List.of(SIZES.split(",")) : named("--scale", sleepers)) {
            try {
                sizes.add(new SleepersConverter().convert(size));
            } catch (TypeConversionException unfit) {
                throw new UsageException(unfit.getMessage());
            }
        }
        return List.copyOf(sizes);
    }

    /** The values of an option; none if it wasn't given. A comma alone is an error. */
    private static List<String> named(String option, List<String> names) throws UsageException {
        if (names == null) {
            return List.of();
        }
        if (names.isEmpty()) {
            throw new UsageException(option + " has no value: give one, or leave out the comma");
        }
        return names;
    }

    private static void requireUse(boolean isGivenInVain, String option) throws UsageException {
        if (isGivenInVain) {
            throw new UsageException("%s changes nothing here: leave it out, or add %s"
                    .formatted(option, option.equals("--runs") ? "--scale or --compare" : "--lessons or --scale"));
        }
    }

    private boolean isEmptySelection() {
        return lessonNames == null && sleepers == null && files.isEmpty() && tasks.isEmpty();
    }
}
