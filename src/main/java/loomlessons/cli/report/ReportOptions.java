package loomlessons.cli.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.option.DurationConverter;
import loomlessons.cli.option.LessonNames;
import loomlessons.cli.option.RunsOption;
import loomlessons.cli.option.SleepersConverter;
import loomlessons.cli.scale.ScaleOptions;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.run.RunPlan;
import loomlessons.scale.Subject;
import loomlessons.scale.SweepPlan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What can be said about a report. */
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
            description = "Run these lessons, or all if none is named: ${COMPLETION-CANDIDATES}.",
            completionCandidates = LessonNames.class)
    private List<String> lessonNames;

    @Option(
            names = "--scale",
            paramLabel = "N",
            split = ",",
            arity = "0..1",
            fallbackValue = SIZES,
            description = "Make a sweep with these numbers of sleepers, and measure the largest cold and warm. "
                    + "With no number: " + SIZES + ".")
    private List<String> sleepers;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Take in what run or scale wrote with --format json, perhaps elsewhere; one column a file.")
    List<Path> files = List.of();

    @Option(
            names = "--sleep",
            paramLabel = "TIME",
            description = "How long a sleeper sleeps in what is run, 50ms to 60m. Default: 3s, in a sweep 2s.",
            converter = DurationConverter.class)
    private Optional<Duration> sleep;

    @Mixin
    private RunsOption runs;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "loom-report.html",
            description = "The web page to write. Default: ${DEFAULT-VALUE}.")
    Path out;

    @Option(names = "--open", description = "Open the page in the browser when it is written.")
    boolean open;

    /**
     * The lessons to run: those that were named; all, if nothing was said of what is to be in the report.
     *
     * @throws UsageException if one doesn't exist
     */
    List<Lesson> lessons() throws UsageException {
        if (isUnsaid() || List.of(ALL).equals(lessonNames)) {
            return Lessons.all();
        }
        List<Lesson> lessons = new ArrayList<>();
        for (String name : named("--lessons", lessonNames)) {
            lessons.add(LessonNames.lesson(name));
        }
        return lessons;
    }

    RunPlan coursePlan() {
        Settings settings = new Settings(sleep.orElse(Duration.ofSeconds(3)), THREADS);
        return new RunPlan(settings, List.of(Lane.values()), false, false);
    }

    /**
     * The sweep to make, if one is wanted.
     *
     * @throws UsageException if a number is out of its range
     */
    Optional<SweepPlan> sweepPlan() throws UsageException {
        int number = runs.number();
        if (!isUnsaid() && sleepers == null) {
            return Optional.empty();
        }
        return Optional.of(new SweepPlan(
                List.<Subject>of(
                        new Subject.OfLane(Lane.PLATFORM),
                        new Subject.OfLane(Lane.VIRTUAL),
                        new Subject.OfLane(Lane.STRUCTURED)),
                ScaleOptions.unavailable(),
                sizes(),
                sleep.orElse(Duration.ofSeconds(2)),
                number,
                true,
                false));
    }

    /** Converted here: picocli takes what isn't convertible for something that stands apart from the option. */
    private List<Integer> sizes() throws UsageException {
        TreeSet<Integer> sizes = new TreeSet<>();
        for (String size : isUnsaid() ? List.of(SIZES.split(",")) : named("--scale", sleepers)) {
            try {
                sizes.add(new SleepersConverter().convert(size));
            } catch (TypeConversionException unfit) {
                throw new UsageException(unfit.getMessage());
            }
        }
        return List.copyOf(sizes);
    }

    /** What stands behind an option; nothing, if the option isn't there. A lone comma names nothing. */
    private static List<String> named(String option, List<String> names) throws UsageException {
        if (names == null) {
            return List.of();
        }
        if (names.isEmpty()) {
            throw new UsageException(option + " names nothing: write what, or leave out the comma");
        }
        return names;
    }

    private boolean isUnsaid() {
        return lessonNames == null && sleepers == null && files.isEmpty();
    }
}
