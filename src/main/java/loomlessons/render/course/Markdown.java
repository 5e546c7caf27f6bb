package loomlessons.render.course;

import java.util.List;
import loomlessons.lesson.Counted;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Settings;
import loomlessons.run.CourseRecord;
import loomlessons.run.Environment.Jdk;
import loomlessons.run.Environment.Machine;

/** A finished run as a Markdown document. */
public final class Markdown {

    private Markdown() {}

    /** The whole document, with each lane's source if {@code code}. */
    public static String of(CourseRecord course, boolean code) {
        StringBuilder document =
                new StringBuilder("# Loom Lessons\n\n").append(setting(course)).append('\n');
        course.interruption()
                .ifPresent(reason -> document.append("\n**%s**\n".formatted(MarkdownLesson.escaped(reason))));
        course.lessons()
                .forEach(result -> document.append('\n')
                        .append(new MarkdownLesson(result, course.plan().lanes(), code).text()));
        return document.toString();
    }

    private static String setting(CourseRecord course) {
        Settings settings = course.plan().settings();
        Jdk jdk = course.environment().jdk();
        Machine machine = course.environment().machine();
        List<String> facts = List.of(
                "sleep %s s".formatted(Seconds.asked(settings.sleep())),
                "%d threads".formatted(settings.threads()),
                "JDK %s (%s)".formatted(jdk.version(), jdk.vendor()),
                "%s %s, %s".formatted(machine.os(), machine.arch(), Counted.of(machine.cores(), "core")),
                course.startedAt().toString());
        return MarkdownLesson.escaped(String.join(" · ", facts));
    }
}
