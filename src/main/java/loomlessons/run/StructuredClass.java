package loomlessons.run;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The class that stands for all structured lanes, as they are all compiled alike. */
final class StructuredClass {

    static final String NAME = "loomlessons.lesson.start.StructuredStart";

    // The base of the jar is compiled for one release throughout; a second one has its structured lanes in a folder.
    private static final List<String> CLASS_FILES_OF_EACH_RELEASE = List.of(
            "/loomlessons/run/StructuredClass.class", "/META-INF/versions/25/" + NAME.replace('.', '/') + ".class");
    // Class file versions count from 45 for Java 1.1: Java 21 writes 65, see the JVM Specification, table 4.1-A.
    private static final int VERSION_BEFORE_JAVA_1 = 44;

    private StructuredClass() {}

    /** The Java releases for which this build has structured lanes. */
    static List<Integer> releases() {
        return CLASS_FILES_OF_EACH_RELEASE.stream()
                .map(StructuredClass.class::getResourceAsStream)
                .filter(Objects::nonNull)
                .map(StructuredClass::releaseOf)
                .distinct()
                .toList();
    }

    private static int releaseOf(InputStream classFile) {
        try (DataInputStream data = new DataInputStream(classFile)) {
            data.skipBytes(6);
            return data.readUnsignedShort() - VERSION_BEFORE_JAVA_1;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
