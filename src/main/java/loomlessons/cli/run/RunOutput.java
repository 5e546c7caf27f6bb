package loomlessons.cli.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.cli.io.Outputs;
import loomlessons.cli.io.Outputs.Writing;
import loomlessons.cli.io.PreviewFlag;
import loomlessons.cli.io.Terminal;
import loomlessons.render.course.LiveText;
import loomlessons.render.course.Markdown;
import loomlessons.render.json.Json;
import loomlessons.render.terminal.Page;
import loomlessons.render.terminal.Page.AnsiStyle;
import loomlessons.render.trace.CourseTrace;
import loomlessons.run.CourseRecord;
import loomlessons.run.RunPlan;

/** What a run shows while it runs, and what it writes at its end. */
final class RunOutput {

    private final RunOptions options;
    private final Outputs outputs;
    private final Page plain;
    private final List<LiveText> texts = new ArrayList<>();
    private final List<String> linesForFile = Collections.synchronizedList(new ArrayList<>());

    /** The screen shows the run live, unless another format goes there; a file may get the text too. */
    RunOutput(RunOptions options, RunPlan plan, Outputs outputs) throws InterruptedException {
        this.options = options;
        this.outputs = outputs;
        boolean isText = options.format == RunOptions.Format.TEXT;
        boolean toFile = !outputs.document().isStandardOutput();
        Terminal terminal = Terminal.detect(System.getenv());
        this.plain = new Page(terminal.width(), AnsiStyle.PLAIN, false);
        if (isText || toFile) {
            AnsiStyle style = options.color.style(terminal);
            texts.add(new LiveText(plan, new Page(terminal.width(), style, options.code), outputs.screen()::println));
        }
        if (isText && toFile) {
            Page page = new Page(terminal.width(), options.color.styleForFiles(), options.code);
            texts.add(new LiveText(plan, page, linesForFile::add));
        }
    }

    /** Says so if the flag for the structured lane was missing, and this JVM was started because of that. */
    void tellOfFlag() {
        if (!texts.isEmpty()) {
            PreviewFlag.notice().ifPresent(line -> plain.fit(List.of(line)).forEach(outputs.screen()::println));
        }
    }

    /** The listeners that show the run. */
    List<LiveText> texts() {
        return List.copyOf(texts);
    }

    /** Whether nobody reads on, and no file is to be written. */
    boolean isUnread() {
        boolean writesFiles = !outputs.document().isStandardOutput()
                || outputs.trace().isPresent()
                || outputs.flight().isPresent();
        return outputs.screen().checkError() && !writesFiles;
    }

    /** What to write at the end; a text on the screen is there already. */
    List<Writing> results(CourseRecord course) {
        List<Writing> results = new ArrayList<>();
        boolean isShown =
                options.format == RunOptions.Format.TEXT && outputs.document().isStandardOutput();
        if (!isShown) {
            results.add(() -> outputs.document().write(document(course)));
        }
        outputs.trace().ifPresent(trace -> results.add(() -> trace.write(CourseTrace.of(course))));
        return results;
    }

    private String document(CourseRecord course) {
        return switch (options.format) {
            case TEXT ->
                Stream.concat(List.copyOf(linesForFile).stream(), course.interruption().stream())
                        .collect(Collectors.joining("\n", "", "\n"));
            case MARKDOWN -> Markdown.of(course, options.code);
            case JSON -> Json.of(course, options.code);
        };
    }
}
