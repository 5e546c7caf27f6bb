package loomlessons.cli;

import java.util.Iterator;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Lessons;

/** The names of all lessons, for shell completion and help. */
final class LessonNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Lessons.all().stream().map(Lesson::name).iterator();
    }
}
