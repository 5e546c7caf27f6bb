package loomlessons.cli.option;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import loomlessons.cli.io.ClosestNames;
import loomlessons.cli.io.UsageException;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.catalogue.Lessons;

/** The names of all lessons, for shell completion and help. */
public final class LessonNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return all().iterator();
    }

    /** All names, in the order of the course. */
    public static List<String> all() {
        return Lessons.all().stream().map(Lesson::name).toList();
    }

    /** The lessons of these names; throws {@link UsageException} if one doesn't exist. */
    public static List<Lesson> lessons(List<String> names) throws UsageException {
        List<Lesson> lessons = new ArrayList<>();
        for (String name : names) {
            lessons.add(lesson(name));
        }
        return List.copyOf(lessons);
    }

    private static Lesson lesson(String name) throws UsageException {
        List<String> names = all();
        return Lessons.named(name)
                .orElseThrow(() -> new UsageException("'%s' is not a lesson; the lessons are %s.%s"
                        .formatted(name, String.join(", ", names), ClosestNames.question(name, names))));
    }
}
