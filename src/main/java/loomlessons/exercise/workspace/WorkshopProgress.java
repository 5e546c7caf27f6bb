package loomlessons.exercise.workspace;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.workspace.ExerciseProgress.ExerciseState;
import loomlessons.structured.Generation;

/**
 * A learner's progress in the whole workshop, with the files for the JDK in use.
 *
 * @param layout which files these are
 * @param current the name of the current exercise
 * @param byExercise by the name of the exercise; exercises without a check may be missing
 * @param elsewhere with the files for other JDKs: by the name of their generation's folder, and of the exercise
 */
public record WorkshopProgress(
        FileLayout layout,
        String current,
        Map<String, ExerciseProgress> byExercise,
        Map<String, Map<String, ExerciseProgress>> elsewhere) {

    /** The progress before the first check. */
    public static WorkshopProgress atTheStart(FileLayout layout) {
        return new WorkshopProgress(layout, Exercises.all().getFirst().name(), Map.of(), Map.of());
    }

    public ExerciseProgress of(Exercise exercise) {
        return byExercise.getOrDefault(exercise.name(), ExerciseProgress.UNTOUCHED);
    }

    public Exercise currentExercise() {
        return Exercises.all().stream()
                .filter(exercise -> exercise.name().equals(current))
                .findFirst()
                .orElse(Exercises.all().getFirst());
    }

    /** All exercises in this state, in order. */
    public List<Exercise> in(ExerciseState state) {
        return Exercises.all().stream()
                .filter(exercise -> of(exercise).state() == state)
                .toList();
    }

    public boolean hasAllSolved() {
        return in(ExerciseState.SOLVED).size() == Exercises.all().size();
    }

    /** The JDKs of another generation, in words, with the exercises that are solved for them but not for the JDK in use. */
    public Map<String, List<Exercise>> solvedForOthersOnly() {
        Map<String, List<Exercise>> solved = new LinkedHashMap<>();
        for (Generation generation : Generation.values()) {
            Map<String, ExerciseProgress> others = elsewhere.getOrDefault(generation.folder(), Map.of());
            List<Exercise> only = Exercises.all().stream()
                    .filter(exercise -> isSolved(others.get(exercise.name())) && !isSolved(of(exercise)))
                    .toList();
            if (!only.isEmpty()) {
                solved.put(generation.releasesInWords(), only);
            }
        }
        return solved;
    }

    private static boolean isSolved(ExerciseProgress progress) {
        return progress != null && progress.state() == ExerciseState.SOLVED;
    }

    /**
     * What to do after an exercise: the next unsolved one, otherwise the first unsolved one, otherwise a skipped one;
     * empty if all are solved.
     */
    public Optional<Exercise> nextAfter(Exercise exercise) {
        List<Exercise> unsolved = in(ExerciseState.UNSOLVED);
        return Stream.of(
                        unsolved.stream().filter(other -> other.number() > exercise.number()),
                        unsolved.stream(),
                        in(ExerciseState.SKIPPED).stream())
                .flatMap(exercises -> exercises)
                .filter(other -> !other.equals(exercise))
                .findFirst();
    }

    /** Moves to the next exercise, if this one is the current one. */
    public WorkshopProgress advancedFrom(Exercise exercise) {
        return exercise.equals(currentExercise()) ? at(nextAfter(exercise).orElse(exercise)) : this;
    }

    public WorkshopProgress at(Exercise exercise) {
        return new WorkshopProgress(layout, exercise.name(), byExercise, elsewhere);
    }

    public WorkshopProgress checked(Exercise exercise, boolean solved, Instant now) {
        return with(exercise, of(exercise).checked(solved, now));
    }

    /** With one more hint, if there is one. */
    public WorkshopProgress withOneMoreHint(Exercise exercise) {
        return with(exercise, of(exercise).withOneMoreHint());
    }

    /** With another state, chosen by the learner. */
    public WorkshopProgress with(Exercise exercise, ExerciseState state) {
        return with(exercise, of(exercise).in(state));
    }

    private WorkshopProgress with(Exercise exercise, ExerciseProgress progress) {
        Map<String, ExerciseProgress> changed = new LinkedHashMap<>(byExercise);
        changed.put(exercise.name(), progress);
        return new WorkshopProgress(layout, current, Collections.unmodifiableMap(changed), elsewhere);
    }
}
