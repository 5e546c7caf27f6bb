package loomlessons.exercise.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The pom.xml for an IDE: it names the exercises and the jar with their classes. Checking needs no Maven. */
public final class ProjectFile {

    static final String NAME = "pom.xml";

    // Char of XML 1.0, section 2.2, without what XML changes: a line break, a tab and a blank at an end.
    private static final Pattern XML_TEXT = Pattern.compile(
            "[\\x20-\\x7e\\x{a0}-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}&&[^\\u2028\\u2029]]+");

    private ProjectFile() {}

    /** Whether the file can name this jar: XML has no control characters, and Maven replaces what is in ${…}. */
    public static boolean canName(Path jar) {
        return XML_TEXT.matcher(jar.toString()).matches() && !jar.toString().contains("${");
    }

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
