package loomlessons.exercise.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The pom.xml for an IDE: it names the exercises and the jar with their classes. Checking needs no Maven. */
final class ProjectFile {

    static final String NAME = "pom.xml";

    private ProjectFile() {}

    /** The file for a JDK of this release, with the app's classes in this jar. */
    static String text(int release, Path jar) {
        return template().replace("@release@", Integer.toString(release)).replace("@jar@", escaped(jar.toString()));
    }

    private static String template() {
        try (InputStream file = ProjectFile.class.getResourceAsStream(NAME)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
