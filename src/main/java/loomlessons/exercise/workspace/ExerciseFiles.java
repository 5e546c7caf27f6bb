package loomlessons.exercise.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;

/** The learner's files for the JDK in use. */
public record ExerciseFiles(Path folder, FileLayout layout) {

    public Path file(Exercise exercise) {
        return folder.resolve(layout.fileName(exercise));
    }

    public boolean isMissing(Exercise exercise) {
        return !Files.isRegularFile(file(exercise));
    }

    /** Whether no file in the subfolder has been written yet: the folder is for other JDKs. */
    public boolean isSubfolderMissing() {
        return layout.hasSubfolder()
                && Exercises.differingByGeneration().stream().allMatch(this::isMissing);
    }

    /** Whether something that isn't a folder has the name of the subfolder. */
    public boolean isSubfolderTaken() {
        return layout.hasSubfolder()
                && Files.exists(subfolder(), LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(subfolder());
    }

    public Path subfolder() {
        return folder.resolve(layout.subfolder());
    }

    /** Whether the learner's file exists and differs from the starter. */
    public boolean isEdited(Exercise exercise) throws IOException {
        return Files.exists(file(exercise)) && !isStarter(exercise);
    }

    /** Whether the file is there as it was written. */
    boolean isStarter(Exercise exercise) throws IOException {
        byte[] starter = exercise.starter(layout.inUse()).getBytes(StandardCharsets.UTF_8);
        return Files.isRegularFile(file(exercise)) && Arrays.equals(Files.readAllBytes(file(exercise)), starter);
    }
}
