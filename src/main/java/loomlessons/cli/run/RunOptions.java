package loomlessons.cli.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.option.ColorOption;
import loomlessons.cli.option.DurationConverter;
import loomlessons.cli.option.FlightOption;
import loomlessons.cli.option.LaneOption;
import loomlessons.cli.option.LessonNames;
import loomlessons.cli.option.TraceOption;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.run.RunPlan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said about a run. */
public final class RunOptions {

    private static final int FEWEST_THREADS = 2;
    private static final int MOST_THREADS = 1000;

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
            description = "How long a sleeper sleeps, as 3s, 200ms or PT0.2S; 50ms to 60m. Default: ${DEFAULT-VALUE}.",
            converter = DurationConverter.class)
    private Duration sleep;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many tasks run where a lesson runs several, 2 to 1000. Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--sequential", description = "Run one lane after another, even where they could run at once.")
    private boolean sequential;

    @Option(names = "--with-python", description = "Also run the cpu lesson on the threads of python3, under its GIL.")
    private boolean withPython;

    @Option(
            names = "--code",
            description = "Show the source of each lane beside what it printed, or above it in a narrow terminal.")
    boolean code;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Format format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to this file; standard output shows the run as text all the same.")
    Optional<Path> out;

    @Mixin
    TraceOption trace;

    @Mixin
    FlightOption flight;

    @Mixin
    ColorOption color;

    /**
     * The lessons to run: those that were named, or all.
     *
     * @throws UsageException if one doesn't exist
     */
    public List<Lesson> lessons() throws UsageException {
        List<Lesson> lessons = new ArrayList<>();
        for (String name : lessonNames) {
            lessons.add(LessonNames.lesson(name));
        }
        return lessons.isEmpty() ? Lessons.all() : lessons;
    }

    /** Whether something is to be written that nobody needs the screen for. */
    boolean writesFiles() {
        return out.isPresent() || trace.path.isPresent() || flight.path.isPresent();
    }

    /**
     * How to run the lessons.
     *
     * @throws UsageException if a number is out of its range
     */
    public RunPlan plan() throws UsageException {
        if (threads < FEWEST_THREADS || threads > MOST_THREADS) {
            throw new UsageException(
                    "--threads %d is out of range: give %d to %d".formatted(threads, FEWEST_THREADS, MOST_THREADS));
        }
        return new RunPlan(new Settings(sleep, threads), lane.lanes(), sequential, withPython);
    }
}
