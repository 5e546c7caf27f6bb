package loomlessons.cli.exercise;

import java.util.Iterator;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;

/** The names of all exercises, for shell completion. */
final class ExerciseNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Exercises.all().stream().map(Exercise::name).iterator();
    }
}
