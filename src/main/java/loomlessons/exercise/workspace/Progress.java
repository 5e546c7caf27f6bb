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
public record Progress(int release, String current, Map<String, Standing> standings) {

    /** At the first exercise, with none touched. */
    public static Progress atTheStart(int release) {
        return new Progress(release, Exercises.all().getFirst().name(), Map.of());
    }

    public Standing of(Exercise exercise) {
        return standings.getOrDefault(exercise.name(), Standing.UNTOUCHED);
    }

    /** The exercise that the learner is at. */
    public Exercise currentExercise() {
        return Exercises.all().stream()
                .filter(exercise -> exercise.name().equals(current))
                .findFirst()
                .orElse(Exercises.all().getFirst());
    }

    /** The exercises in that state, in their order. */
    public List<Exercise> in(State state) {
        return Exercises.all().stream()
                .filter(exercise -> of(exercise).state() == state)
                .toList();
    }

    public boolean hasAllSolved() {
        return in(State.SOLVED).size() == Exercises.all().size();
    }

    /**
     * What to do after an exercise: the first unsolved one behind it, else the first unsolved one, else one that was
     * skipped; nothing when all are solved.
     */
    public Optional<Exercise> nextAfter(Exercise exercise) {
        List<Exercise> unsolved = in(State.UNSOLVED);
        return Stream.of(
                        unsolved.stream().filter(other -> other.number() > exercise.number()),
                        unsolved.stream(),
                        in(State.SKIPPED).stream())
                .flatMap(exercises -> exercises)
                .filter(other -> !other.equals(exercise))
                .findFirst();
    }

    /** At the next exercise, if the learner was at that one; who has named another one stays. */
    public Progress goneOnFrom(Exercise exercise) {
        return exercise.equals(currentExercise()) ? at(nextAfter(exercise).orElse(exercise)) : this;
    }

    public Progress at(Exercise exercise) {
        return new Progress(release, exercise.name(), standings);
    }

    public Progress checked(Exercise exercise, boolean solved, Instant now) {
        return with(exercise, of(exercise).checked(solved, now));
    }

    /** Asked for one hint more, as long as there are any. */
    public Progress withOneMoreHint(Exercise exercise) {
        return with(exercise, of(exercise).withOneMoreHint());
    }

    /** In another state, by the learner's own decision. */
    public Progress with(Exercise exercise, State state) {
        return with(exercise, of(exercise).in(state));
    }

    private Progress with(Exercise exercise, Standing standing) {
        Map<String, Standing> changed = new LinkedHashMap<>(standings);
        changed.put(exercise.name(), standing);
        return new Progress(release, current, changed);
    }
}
