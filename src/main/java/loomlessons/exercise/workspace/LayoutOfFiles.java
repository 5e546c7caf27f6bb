package loomlessons.exercise.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.structured.Generation;

/**
 * Finds a workspace's layout by its files alone: its first generation is one without a subfolder, the one with the most
 * untouched starters. If that leaves a choice, the JDK in use decides.
 *
 * @param release of the JDK in use
 */
record LayoutOfFiles(Path folder, int release) {

    /** Throws {@link IOException} if a file can't be read. */
    FileLayout find() throws IOException {
        Generation inUse = Generation.of(release);
        Generation first = firstGeneration(inUse);
        return new FileLayout(first == inUse ? release : first.firstRelease(), inUse);
    }

    private Generation firstGeneration(Generation inUse) throws IOException {
        List<Generation> candidates = Stream.concat(Stream.of(inUse), Stream.of(Generation.values()))
                .filter(generation -> !Files.isDirectory(folder.resolve(generation.folder())))
                .toList();
        Generation likeliest = candidates.isEmpty() ? inUse : candidates.getFirst();
        for (Generation generation : candidates) {
            if (untouched(generation) > untouched(likeliest)) {
                likeliest = generation;
            }
        }
        return likeliest;
    }

    /** How many starters of that generation are in the folder itself. */
    private int untouched(Generation generation) throws IOException {
        ExerciseFiles files = new ExerciseFiles(folder, FileLayout.startedBy(generation.firstRelease()));
        int untouched = 0;
        for (Exercise exercise : Exercises.all()) {
            untouched += files.isStarter(exercise) ? 1 : 0;
        }
        return untouched;
    }
}
