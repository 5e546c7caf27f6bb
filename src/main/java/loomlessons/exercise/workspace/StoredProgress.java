package loomlessons.exercise.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.structured.Generation;

/**
 * A learner's progress as the file has it: with the files of all generations.
 *
 * @param release of the JDK that the folder was started with
 * @param current the name of the current exercise
 * @param standings with the files in the folder itself, by the name of the exercise
 * @param subfolders with the files in subfolders, by the name of the subfolder; null in files of earlier versions
 */
record StoredProgress(
        int release,
        String current,
        Map<String, ExerciseProgress> standings,
        Map<String, Map<String, ExerciseProgress>> subfolders) {

    static StoredProgress of(WorkshopProgress progress) {
        String inUse = progress.layout().inUse().folder();
        String first = progress.layout().first().folder();
        Map<String, Map<String, ExerciseProgress>> byFolder = new LinkedHashMap<>(progress.elsewhere());
        byFolder.put(inUse, part(progress.byExercise(), StoredProgress::differs));
        Map<String, ExerciseProgress> standings =
                new LinkedHashMap<>(part(progress.byExercise(), name -> !differs(name)));
        standings.putAll(byFolder.getOrDefault(first, Map.of()));
        byFolder.remove(first);
        byFolder.values().removeIf(Map::isEmpty);
        return new StoredProgress(progress.layout().release(), progress.current(), standings, byFolder);
    }

    /** What it is for somebody who uses a JDK of this generation. */
    WorkshopProgress seenBy(Generation inUse) {
        FileLayout layout = new FileLayout(release, inUse);
        Map<String, Map<String, ExerciseProgress>> byFolder =
                new LinkedHashMap<>(subfolders == null ? Map.of() : subfolders);
        byFolder.put(layout.first().folder(), part(standings, StoredProgress::differs));
        Map<String, ExerciseProgress> byExercise = new LinkedHashMap<>(part(standings, name -> !differs(name)));
        byExercise.putAll(byFolder.getOrDefault(inUse.folder(), Map.of()));
        byFolder.remove(inUse.folder());
        byFolder.values().removeIf(Map::isEmpty);
        return new WorkshopProgress(layout, current, byExercise, byFolder);
    }

    /** Whether no part of it is missing. */
    boolean isWhole() {
        return release >= FileLayout.OLDEST_RELEASE
                && current != null
                && areWhole(standings)
                && (subfolders == null || subfolders.values().stream().allMatch(StoredProgress::areWhole));
    }

    private static boolean areWhole(Map<String, ExerciseProgress> standings) {
        return standings != null && standings.values().stream().allMatch(StoredProgress::isWhole);
    }

    private static boolean isWhole(ExerciseProgress progress) {
        return progress != null && progress.state() != null && progress.solvedAt() != null;
    }

    private static Map<String, ExerciseProgress> part(
            Map<String, ExerciseProgress> standings, Predicate<String> isWanted) {
        return standings.entrySet().stream()
                .filter(entry -> isWanted.test(entry.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static boolean differs(String name) {
        return Exercises.differingByGeneration().stream()
                .anyMatch(exercise -> exercise.name().equals(name));
    }
}
