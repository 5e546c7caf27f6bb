package loomlessons.cli.run;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.OutputFile;
import loomlessons.cli.io.OutputFile.Destination;
import loomlessons.cli.io.SkippedLane;
import loomlessons.cli.io.Terminal;
import loomlessons.cli.io.UsageException;
import loomlessons.lesson.Lesson;
import loomlessons.render.course.LiveText;
import loomlessons.render.course.Markdown;
import loomlessons.render.json.Json;
import loomlessons.render.terminal.Page;
import loomlessons.render.terminal.Page.AnsiStyle;
import loomlessons.render.trace.CourseTrace;
import loomlessons.run.CourseRecord;
import loomlessons.run.Environment;
import loomlessons.run.LaneWatch;
import loomlessons.run.LessonResult;
import loomlessons.run.LessonRunner;
import loomlessons.run.RunListener;
import loomlessons.run.RunListener.CompositeListener;
import loomlessons.run.RunPlan;
import loomlessons.run.flight.RecordedCourse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs lessons and checks their claims. */
@Command(
        name = "run",
        description = "Runs all lessons, or the ones that you name, with all lanes side by side.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class RunCommand implements Callable<Integer> {

    private static final LaneWatch.Factory NO_WATCHES = (lesson, lane) -> LaneWatch.NONE;

    @Mixin
    public RunOptions options;

    @Spec
    private CommandSpec spec;

    private final StringBuilder textForFile = new StringBuilder();

    @Override
    public Integer call() throws UsageException, InterruptedException {
        List<Lesson> lessons = options.lessons();
        RunPlan plan = options.plan();
        Destination destination = Destination.of(options.out, out());
        OutputFile.checkApart(List.of(options.out, options.recording.trace, options.recording.flight));
        Optional<OutputFile> trace = options.recording.traceFile();
        Optional<OutputFile> flight = options.recording.flightFile();

        List<LiveText> texts = liveTexts(plan);
        CourseRecord course = flight.isPresent()
                ? runRecorded(lessons, texts, flight.get())
                : run(lessons, new CompositeListener(texts), NO_WATCHES);
        texts.forEach(text -> text.courseEnded(course));
        destination.publish(document(course));
        if (trace.isPresent()) {
            trace.get().write(CourseTrace.of(course));
        }
        return (course.isFine() ? ExitCode.FINE : ExitCode.REFUTED).code();
    }

    private CourseRecord runRecorded(List<Lesson> lessons, List<LiveText> texts, OutputFile file)
            throws UsageException, InterruptedException {
        try (CourseFlight flight = CourseFlight.start()) {
            RecordedCourse recorded = new RecordedCourse();
            List<RunListener> listeners = new ArrayList<>(texts);
            listeners.add(recorded);
            CourseRecord course = run(lessons, new CompositeListener(listeners), recorded);
            flight.writeTo(file);
            return course;
        }
    }

    private CourseRecord run(List<Lesson> lessons, RunListener listener, LaneWatch.Factory watches)
            throws UsageException, InterruptedException {
        RunPlan plan = options.plan();
        Instant startedAt = Instant.now();
        LessonRunner runner = new LessonRunner(plan, listener, () -> SkippedLane.of(spec), watches);
        List<LessonResult> results = new ArrayList<>();
        for (Lesson lesson : lessons) {
            results.add(runner.run(lesson));
            if (out().checkError() && !options.writesFiles()) {
                break; // The reader has gone.
            }
        }
        return new CourseRecord(startedAt, Environment.current(), plan, List.copyOf(results));
    }

    /** The screen shows the run live, unless another format goes there; a file may get the text too. */
    private List<LiveText> liveTexts(RunPlan plan) throws InterruptedException {
        boolean toFile = options.out.isPresent();
        Terminal terminal = Terminal.detect(System.getenv());
        List<LiveText> texts = new ArrayList<>();
        if (options.format == RunOptions.Format.TEXT || toFile) {
            AnsiStyle style = options.color.style(terminal);
            texts.add(new LiveText(plan, new Page(terminal.width(), style, options.code), out()::println));
        }
        if (options.format == RunOptions.Format.TEXT && toFile) {
            Page page = new Page(terminal.width(), options.color.styleForFiles(), options.code);
            texts.add(new LiveText(plan, page, line -> textForFile.append(line).append('\n')));
        }
        return texts;
    }

    private String document(CourseRecord course) {
        return switch (options.format) {
            case TEXT -> textForFile.toString();
            case MARKDOWN -> Markdown.of(course, options.code);
            case JSON -> Json.of(course, options.code);
        };
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
