package loomlessons.cli.exercise;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.cli.io.ClosestNames;
import loomlessons.cli.io.UsageException;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.workspace.WorkshopProgress;
import picocli.CommandLine.Parameters;

/** Which exercise a command is about. */
final class NameParameter {

    /** The names of all exercises, for shell completion. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Exercises.all().stream().map(Exercise::name).iterator();
        }
    }

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "An exercise: its name, its number, or a part of its name. Default: your current exercise.",
            completionCandidates = NameParameter.Names.class)
    private Optional<String> name;

    /** The named exercise, if one was named; throws {@link UsageException} if the name matches none, or several. */
    Optional<Exercise> exercise() throws UsageException {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<Exercise> meant = Exercises.meantBy(name.get());
        if (meant.isEmpty()) {
            throw new UsageException("'%s' is not an exercise: give a number from 1 to %d, or see: exercise list.%s"
                    .formatted(name.get(), Exercises.all().size(), ClosestNames.question(name.get(), names())));
        }
        if (meant.size() > 1) {
            String several = meant.size() > 3
                    ? meant.size() + " exercises"
                    : meant.stream().map(Exercise::name).collect(Collectors.joining(" and "));
            throw new UsageException("'%s' matches %s: give the number".formatted(name.get(), several));
        }
        return Optional.of(meant.getFirst());
    }

    /** All names, as they are and without their beginning: {@code Ex03Join} and {@code Join}. */
    private static List<String> names() {
        return Exercises.all().stream()
                .map(Exercise::name)
                .flatMap(each -> Stream.of(each, each.replaceFirst("^Ex[0-9]+", "")))
                .toList();
    }

    /** The named exercise, or else the learner's current one. */
    Exercise exerciseOrCurrent(WorkshopProgress progress) throws UsageException {
        return exercise().orElse(progress.currentExercise());
    }
}
