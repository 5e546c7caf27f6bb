package loomlessons.cli.run;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.Terminal;
import loomlessons.cli.option.LaneOption;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.render.terminal.Page;
import loomlessons.render.terminal.Page.AnsiStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the lessons. */
@Command(
        name = "list",
        description = "Lists the lessons, their questions and their lanes.",
        mixinStandardHelpOptions = true)
public final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Page page = new Page(Terminal.detect(System.getenv()).width(), AnsiStyle.PLAIN, false);
        for (Lesson lesson : Lessons.all()) {
            List<String> lines = List.of(
                    lesson.name() + " ".repeat(16 - lesson.name().length()) + lesson.question(),
                    " ".repeat(16) + "lanes: " + String.join(", ", new LaneOption.Names()));
            page.fit(lines).forEach(out::println);
        }
        return ExitCode.FINE.code();
    }
}
