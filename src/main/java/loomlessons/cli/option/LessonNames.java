package loomlessons.cli.option;

import java.util.Iterator;
import loomlessons.cli.io.UsageException;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.catalogue.Lessons;

/** The names of all lessons, for shell completion and help. */
public final class LessonNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Lessons.all().stream().map(Lesson::name).iterator();
    }

    /**
     * The lesson of that name.
     *
     * @throws UsageException if there is none
     */
    public static Lesson lesson(String name) throws UsageException {
        return Lessons.named(name)
                .orElseThrow(() -> new UsageException("'%s' is not a lesson; the lessons are %s"
                        .formatted(name, String.join(", ", new LessonNames()))));
    }
}
