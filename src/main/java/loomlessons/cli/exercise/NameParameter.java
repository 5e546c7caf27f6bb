package loomlessons.cli.exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import loomlessons.cli.io.UsageException;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.workspace.WorkshopProgress;
import picocli.CommandLine.Parameters;

/** Which exercise a command is about. */
final class NameParameter {

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "An exercise: its name, its number, or a part of its name. Default: the one that you are at.",
            completionCandidates = ExerciseNames.class)
    private Optional<String> name;

    /**
     * The exercise that was named, or nothing if none was.
     *
     * @throws UsageException if the name fits none, or several
     */
    Optional<Exercise> exercise() throws UsageException {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<Exercise> meant = Exercises.meantBy(name.get());
        if (meant.isEmpty()) {
            throw new UsageException("'%s' is no exercise: give a number from 1 to %d, or see: exercise list"
                    .formatted(name.get(), Exercises.all().size()));
        }
        if (meant.size() > 1) {
            throw new UsageException("'%s' fits %s: give the number"
                    .formatted(name.get(), meant.stream().map(Exercise::name).collect(Collectors.joining(" and "))));
        }
        return Optional.of(meant.getFirst());
    }

    /** The exercise that was named, or else the one that the learner is at. */
    Exercise exerciseOrCurrent(WorkshopProgress progress) throws UsageException {
        return exercise().orElse(progress.currentExercise());
    }
}
