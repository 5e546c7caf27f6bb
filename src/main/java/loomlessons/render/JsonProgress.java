package loomlessons.render;

import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.workspace.Progress;
import loomlessons.exercise.workspace.Standing;
import loomlessons.exercise.workspace.State;
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
        List<JsonStanding> exercises) {

    /** Goes up when a name is taken away or changes its meaning; a new name alone doesn't change it. */
    static final int SCHEMA = 1;

    record JsonStanding(String name, String lesson, String state, int checks, int hints, String solvedAt) {

        static JsonStanding of(Exercise exercise, Standing standing) {
            return new JsonStanding(
                    exercise.name(),
                    exercise.lesson(),
                    standing.state().toString(),
                    standing.checks(),
                    standing.hints(),
                    standing.solvedAt().map(Object::toString).orElse(null));
        }
    }

    static JsonProgress of(Environment environment, Progress progress) {
        return new JsonProgress(
                SCHEMA,
                "progress",
                environment.tool(),
                environment.jdk(),
                environment.machine(),
                progress.in(State.SOLVED).size(),
                progress.in(State.SKIPPED).size(),
                Exercises.all().size(),
                progress.currentExercise().name(),
                Exercises.all().stream()
                        .map(exercise -> JsonStanding.of(exercise, progress.of(exercise)))
                        .toList());
    }
}
