package loomlessons.cli.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
            defaultValue = "5",
            description = "How many tasks run in a lesson that runs several; 2 to 1000. Default: ${DEFAULT-VALUE}.",
            converter = ThreadsConverter.class)
    private int threads;

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
     * @throws UsageException if one doesn't exist, or none runs in Python though that is asked for
     */
    public List<Lesson> lessons() throws UsageException {
        List<Lesson> lessons = lessonNames.isEmpty() ? Lessons.all() : LessonNames.lessons(lessonNames);
        if (withPython && lessons.stream().noneMatch(RunOptions::runsInPython)) {
            throw new UsageException(
                    "--with-python changes nothing here: leave it out, or add a lesson that runs in Python, too (%s)"
                            .formatted(Lessons.all().stream()
                                    .filter(RunOptions::runsInPython)
                                    .map(Lesson::name)
                                    .collect(Collectors.joining(", "))));
        }
        return lessons;
    }

    private static boolean runsInPython(Lesson lesson) {
        return lesson.python().isPresent();
    }

    /** How to run the lessons; throws {@link UsageException} if the options don't fit together. */
    public RunPlan plan() throws UsageException {
        return new RunPlan(new Settings(sleep, threads), lane.lanes(), sequential, withPython);
    }
}
