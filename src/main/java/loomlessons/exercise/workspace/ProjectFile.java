package loomlessons.exercise.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** The pom.xml for an IDE: it names the exercises and the jar with their classes. Checking needs no Maven. */
public final class ProjectFile {

    static final String NAME = "pom.xml";

    private static final String PROJECT = "loom-exercises";

    // Char of XML 1.0, section 2.2, without what XML changes: a line break, a tab and a blank at an end.
    private static final Pattern XML_TEXT = Pattern.compile(
            "[\\x20-\\x7e\\x{a0}-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}&&[^\\u2028\\u2029]]+");

    private ProjectFile() {}

    /** Whether the file can name this jar: XML has no control characters, and Maven replaces what is in ${…}. */
    public static boolean canName(Path jar) {
        return XML_TEXT.matcher(jar.toString()).matches() && !jar.toString().contains("${");
    }

    /**
     * The files by their names: one for the folder and, because an IDE must not see classes twice, one for a subfolder.
     *
     * @param release of the JDK in use
     */
    static Map<String, String> texts(FileLayout layout, int release, Path jar) {
        if (!layout.hasSubfolder()) {
            return Map.of(NAME, text(PROJECT, release, jar));
        }
        return Map.of(
                NAME,
                text(PROJECT, layout.release(), jar),
                layout.subfolder() + "/" + NAME,
                text(PROJECT + "-" + layout.subfolder(), release, jar));
    }

    /** Whether the pom.xml in this folder leaves out subfolders; those of earlier versions of this app don't. */
    public static boolean leavesOutSubfolders(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        return Files.notExists(file)
                || new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .contains("<exclude>java-*/**</exclude>");
    }

    /** The file for a JDK of this release, with the app's classes in this jar. */
    static String text(String project, int release, Path jar) {
        return template()
                .replace("@project@", project)
                .replace("@release@", Integer.toString(release))
                .replace("@jar@", escaped(jar.toString()));
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
