package loomlessons.cli.run;

import java.io.PrintWriter;
import loomlessons.cli.option.LaneOption;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.catalogue.Lessons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the lessons. */
@Command(
        name = "list",
        description = "Lists the lessons, their questions and their lanes.",
        mixinStandardHelpOptions = true)
public final class ListCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        for (Lesson lesson : Lessons.all()) {
            out.println(lesson.name() + " ".repeat(16 - lesson.name().length()) + lesson.question());
            out.println(" ".repeat(16) + "lanes: " + String.join(", ", new LaneOption.Names()));
        }
    }
}
