package loomlessons.render.json;

import java.util.List;
import loomlessons.compare.CompareRecord;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.workspace.ExerciseProgress;
import loomlessons.exercise.workspace.ExerciseProgress.ExerciseState;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.run.CourseRecord;
import loomlessons.run.Environment;
import loomlessons.scale.Explanation;
import loomlessons.scale.SweepRecord;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A finished run, sweep or comparison as JSON; docs/json.md describes the schema. */
public final class Json {

    private Json() {}

    /** The whole document, with each lane's source if {@code code}. */
    public static String of(CourseRecord course, boolean code) {
        return document(JsonCourse.of(course, code));
    }

    /** A finished sweep as a whole document. */
    public static String of(Environment environment, SweepRecord sweep) {
        return document(JsonSweep.of(environment, sweep));
    }

    /** A cold and a warm measurement as a whole document. */
    public static String of(Environment environment, Explanation explanation) {
        return document(JsonExplanation.of(environment, explanation));
    }

    /** A finished comparison as a whole document. */
    public static String of(Environment environment, CompareRecord comparison) {
        return document(JsonCompare.of(environment, comparison));
    }

    /** A learner's progress as a whole document. */
    public static String of(Environment environment, WorkshopProgress progress) {
        return document(JsonProgress.of(environment, progress));
    }

    /** The run as the document that {@link JsonReader} returns. */
    public static JsonDocument document(CourseRecord course) {
        return JsonCourse.of(course, true);
    }

    /** The sweep as the document that {@link JsonReader} returns. */
    public static JsonDocument document(Environment environment, SweepRecord sweep) {
        return JsonSweep.of(environment, sweep);
    }

    /** The two measurements as the document that {@link JsonReader} returns. */
    public static JsonDocument document(Environment environment, Explanation explanation) {
        return JsonExplanation.of(environment, explanation);
    }

    /** The comparison as the document that {@link JsonReader} returns. */
    public static JsonDocument document(Environment environment, CompareRecord comparison) {
        return JsonCompare.of(environment, comparison);
    }

    private static String document(Object root) {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        return mapper.writeValueAsString(root) + "\n";
    }

    /** A learner's progress as a JSON document, for a trainer who collects the results of a class. */
    record JsonProgress(
            int schema,
            String kind,
            Environment.Tool tool,
            Environment.Jdk jdk,
            Environment.Machine machine,
            int solved,
            int skipped,
            int total,
            String current,
            List<JsonExerciseProgress> exercises) {

        /** Increases when a name is removed or changes its meaning; a new name doesn't change it. */
        static final int SCHEMA = 1;

        record JsonExerciseProgress(String name, String lesson, String state, int checks, int hints, String solvedAt) {

            static JsonExerciseProgress of(Exercise exercise, ExerciseProgress progress) {
                return new JsonExerciseProgress(
                        exercise.name(),
                        exercise.lesson(),
                        progress.state().toString(),
                        progress.checks(),
                        progress.hints(),
                        progress.solvedAt().map(Object::toString).orElse(null));
            }
        }

        static JsonProgress of(Environment environment, WorkshopProgress progress) {
            return new JsonProgress(
                    SCHEMA,
                    "progress",
                    environment.tool(),
                    environment.jdk(),
                    environment.machine(),
                    progress.in(ExerciseState.SOLVED).size(),
                    progress.in(ExerciseState.SKIPPED).size(),
                    Exercises.all().size(),
                    progress.currentExercise().name(),
                    Exercises.all().stream()
                            .map(exercise -> JsonExerciseProgress.of(exercise, progress.of(exercise)))
                            .toList());
        }
    }
}
