package loomlessons.exercise.workspace;

import java.util.stream.Stream;
import loomlessons.exercise.Exercise;
import loomlessons.structured.Generation;

/**
 * Which file of an exercise is for the JDK in use. Those about scopes have one for each generation of the API: the folder's
 * first generation is beside the other exercises, any other one in a subfolder.
 *
 * @param release of the JDK that the folder was started with
 * @param inUse the generation of the JDK in use
 */
public record FileLayout(int release, Generation inUse) {

    /** The first release that has virtual threads. */
    static final int OLDEST_RELEASE = Generation.JDK_21.firstRelease();

    /** That of a folder which is started by a JDK of this release. */
    public static FileLayout startedBy(int release) {
        return new FileLayout(release, Generation.of(release));
    }

    /** The generation that the folder was started with. */
    Generation first() {
        return Generation.of(release);
    }

    /** Whether the files for the JDK in use are in a subfolder. */
    public boolean hasSubfolder() {
        return inUse != first();
    }

    /** The subfolder with the files for the JDK in use. */
    public String subfolder() {
        return inUse.folder();
    }

    /** The releases that the files in use are for, in words. */
    public String releasesInWords() {
        return inUse.releasesInWords();
    }

    /** Whether this exercise's file is in the subfolder. */
    public boolean isInSubfolder(Exercise exercise) {
        return hasSubfolder() && exercise.differsByGeneration();
    }

    /** The name of an exercise's file, as seen from the folder. */
    public String fileName(Exercise exercise) {
        return isInSubfolder(exercise) ? subfolder() + "/" + exercise.fileName() : exercise.fileName();
    }

    /** Whether a folder with this name can be the subfolder of a workspace. */
    static boolean isSubfolder(String name) {
        return Stream.of(Generation.values())
                .anyMatch(generation -> generation.folder().equals(name));
    }
}
