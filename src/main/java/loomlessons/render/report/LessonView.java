package loomlessons.render.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import loomlessons.render.json.JsonCourse;

/**
 * A lesson as the page shows it.
 *
 * @param columns how many timelines stand beside each other
 */
record LessonView(
        String id,
        String name,
        String question,
        String whatDiffers,
        int columns,
        boolean isOneRun,
        String ruling,
        List<TimelineView> timelines,
        List<CodeView> codes,
        List<String> heads,
        List<ClaimView> claims) {

    /** All lessons that any of the runs has, in the order in which they were run. */
    static List<LessonView> of(List<DocumentColumn<JsonCourse>> courses) {
        Set<String> names = new LinkedHashSet<>();
        courses.forEach(course -> course.document().lessons().forEach(lesson -> names.add(lesson.name())));
        List<LessonView> views = new ArrayList<>();
        for (String name : names) {
            views.add(new LessonRuns(name, courses).view("lesson-" + (views.size() + 1)));
        }
        return views;
    }
}
