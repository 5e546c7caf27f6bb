package loomlessons.render.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import loomlessons.lesson.Lane;
import loomlessons.render.format.Millis;
import loomlessons.run.CourseRecord;
import loomlessons.run.Environment.Jdk;
import loomlessons.run.Environment.Machine;
import loomlessons.run.Environment.Tool;
import loomlessons.run.LessonResult;
import loomlessons.run.RunPlan;

/** The top of the JSON document; its names are the schema. */
public record JsonCourse(
        int schema,
        String kind,
        Tool tool,
        Jdk jdk,
        Machine machine,
        String startedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @MayBeNull
        String incomplete,

        JsonSettings settings,
        List<JsonLesson> lessons)
        implements JsonDocument {

    /** Increases when a name is removed or changes its meaning; a new name doesn't change it. */
    static final int SCHEMA = 1;

    public record JsonSettings(
            double sleepMillis, int threads, List<String> lanes, boolean sequential, boolean withPython) {

        static JsonSettings of(RunPlan plan) {
            return new JsonSettings(
                    Millis.of(plan.settings().sleep()),
                    plan.settings().threads(),
                    plan.lanes().stream().map(Lane::label).toList(),
                    plan.sequential(),
                    plan.withPython());
        }
    }

    /** A lesson with its lanes, and Python's outcome if it was requested. */
    public record JsonLesson(
            String name,
            String question,
            String whatDiffers,
            List<JsonLane> lanes,
            @MayBeNull JsonLane python) {

        static JsonLesson of(LessonResult result, boolean code) {
            List<JsonLane> lanes = result.lanes().stream()
                    .map(lane -> JsonLane.of(result.lesson(), lane, code))
                    .toList();
            JsonLane python = result.python().map(JsonLane::ofPython).orElse(null);
            return new JsonLesson(
                    result.lesson().name(),
                    result.lesson().question(),
                    result.lesson().whatDiffers(),
                    lanes,
                    python);
        }
    }

    static JsonCourse of(CourseRecord course, boolean code) {
        return new JsonCourse(
                SCHEMA,
                "course",
                course.environment().tool(),
                course.environment().jdk(),
                course.environment().machine(),
                course.startedAt().toString(),
                course.interruption().orElse(null),
                JsonSettings.of(course.plan()),
                course.lessons().stream()
                        .map(lesson -> JsonLesson.of(lesson, code))
                        .toList());
    }
}
