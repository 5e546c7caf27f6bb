package loomlessons.exercise.workspace;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;

/**
 * How one learner stands with the whole workshop.
 *
 * @param release the JDK release (21, 25) whose starters the learner was given
 * @param current the name of the exercise that the learner is at
 * @param standings by the name of the exercise; those of untouched ones may be missing
 */
public record WorkshopProgress(int release, String current, Map<String, ExerciseProgress> standings) {

    /** At the first exercise, with none touched. */
    public static WorkshopProgress atTheStart(int release) {
        return new WorkshopProgress(release, Exercises.all().getFirst().name(), Map.of());
    }

    public ExerciseProgress of(Exercise exercise) {
        return standings.getOrDefault(exercise.name(), ExerciseProgress.UNTOUCHED);
    }

    /** The exercise that the learner is at. */
    public Exercise currentExercise() {
        return Exercises.all().stream()
                .filter(exercise -> exercise.name().equals(current))
                .findFirst()
                .orElse(Exercises.all().getFirst());
    }

    /** The exercises in that state, in their order. */
    public List<Exercise> in(ExerciseState state) {
        return Exercises.all().stream()
                .filter(exercise -> of(exercise).state() == state)
                .toList();
    }

    public boolean hasAllSolved() {
        return in(ExerciseState.SOLVED).size() == Exercises.all().size();
    }

    /**
     * What to do after an exercise: the first unsolved one behind it, else the first unsolved one, else one that was
     * skipped; nothing when all are solved.
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

    /** At the next exercise, if the learner was at that one; who has named another one stays. */
    public WorkshopProgress goneOnFrom(Exercise exercise) {
        return exercise.equals(currentExercise()) ? at(nextAfter(exercise).orElse(exercise)) : this;
    }

    public WorkshopProgress at(Exercise exercise) {
        return new WorkshopProgress(release, exercise.name(), standings);
    }

    public WorkshopProgress checked(Exercise exercise, boolean solved, Instant now) {
        return with(exercise, of(exercise).checked(solved, now));
    }

    /** Asked for one hint more, as long as there are any. */
    public WorkshopProgress withOneMoreHint(Exercise exercise) {
        return with(exercise, of(exercise).withOneMoreHint());
    }

    /** In another state, by the learner's own decision. */
    public WorkshopProgress with(Exercise exercise, ExerciseState state) {
        return with(exercise, of(exercise).in(state));
    }

    private WorkshopProgress with(Exercise exercise, ExerciseProgress standing) {
        Map<String, ExerciseProgress> changed = new LinkedHashMap<>(standings);
        changed.put(exercise.name(), standing);
        return new WorkshopProgress(release, current, changed);
    }
}
