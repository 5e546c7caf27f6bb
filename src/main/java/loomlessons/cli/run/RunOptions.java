package loomlessons.cli.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.option.ColorOption;
import loomlessons.cli.option.DurationConverter;
import loomlessons.cli.option.LaneOption;
import loomlessons.cli.option.LessonNames;
import loomlessons.cli.option.RecordingOptions;
import loomlessons.cli.option.WholeNumber;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.run.RunPlan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of a run. */
public final class RunOptions {

    public enum Format {
        TEXT,
        MARKDOWN,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int DEFAULT_THREADS = 5;

    /** Reads how many tasks run. */
    static final class ThreadsConverter extends WholeNumber {

        ThreadsConverter() {
            super(2, 1000);
        }
    }

    @Parameters(
            paramLabel = "LESSON",
            arity = "0..*",
            description = "The lessons to run, in this order: ${COMPLETION-CANDIDATES}.",
            completionCandidates = LessonNames.class)
    private List<String> lessonNames = List.of();

    @Mixin
    private LaneOption lane;

    @Option(
            names = "--sleep",
            paramLabel = "TIME",
            defaultValue = "3s",
            description = "How long each sleeper sleeps, for example 3s, 200ms or PT0.2S; 50ms to 60m. "
                    + "Default: ${DEFAULT-VALUE}.",
            converter = DurationConverter.class)
    private Duration sleep;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many tasks run in a lesson that runs several; 2 to 1000. Default: " + DEFAULT_THREADS + ".",
            converter = ThreadsConverter.class)
    private Optional<Integer> threads;

    @Option(
            names = "--sequential",
            description = "Run the lanes one after another, even if they could run at the same time.")
    private boolean sequential;

    @Option(names = "--with-python", description = "Also run the lesson cpu on threads of python3, under its GIL.")
    private boolean withPython;

    @Option(
            names = "--code",
            description = "Show the source of each lane beside its output; in a narrow terminal, above it.")
    boolean code;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file; the run is still shown on screen.")
    Optional<String> out;

    @Mixin
    RecordingOptions recording;

    @Mixin
    ColorOption color;

    /**
     * The lessons to run: the named ones, or all.
     *
     * @throws UsageException if one doesn't exist, or no lesson uses an option that was given
     */
    public List<Lesson> lessons() throws UsageException {
        List<Lesson> lessons = lessonNames.isEmpty() ? Lessons.all() : LessonNames.lessons(lessonNames);
        requireUse(threads.isPresent(), "--threads", lessons, Lesson::runsSeveralTasks);
        requireUse(
                withPython, "--with-python", lessons, lesson -> lesson.python().isPresent());
        return lessons;
    }

    private static void requireUse(boolean isGiven, String option, List<Lesson> lessons, Predicate<Lesson> uses)
            throws UsageException {
        if (isGiven && lessons.stream().noneMatch(uses)) {
            throw new UsageException("%s changes nothing here: leave it out, or add a lesson that uses it (%s)"
                    .formatted(
                            option,
                            Lessons.all().stream()
                                    .filter(uses)
                                    .map(Lesson::name)
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** How to run the lessons; throws {@link UsageException} if the options don't fit together. */
    public RunPlan plan() throws UsageException {
        if (sequential && lane.lanes().size() == 1) {
            throw new UsageException(
                    "--sequential changes nothing for one lane: leave it out, or name more with --lane");
        }
        Settings settings = new Settings(sleep, threads.orElse(DEFAULT_THREADS));
        return new RunPlan(settings, lane.lanes(), sequential, withPython);
    }
}
