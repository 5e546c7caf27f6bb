package loomlessons.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads an exercise's files for this JVM's release from the jar. */
public final class ExerciseSource {

    private ExerciseSource() {}

    /** The file with the TODO. */
    public static String starter(Exercise exercise) {
        return read("/exercises/" + exercise.fileName());
    }

    /** One way to solve it. */
    public static String solution(Exercise exercise) {
        return read("/solutions/" + exercise.fileName());
    }

    private static String read(String resource) {
        try (InputStream text = ExerciseSource.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException(resource + " isn't in this build");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
