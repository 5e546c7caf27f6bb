package loomlessons.render.json;

import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.workspace.ExerciseProgress;
import loomlessons.exercise.workspace.ExerciseProgress.ExerciseState;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.run.Environment;

/** A learner's progress as a JSON document, for a trainer who collects those of a class. */
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

    /** Goes up when a name is taken away or changes its meaning; a new name alone doesn't change it. */
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
