package loomlessons.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import loomlessons.launch.ClassFileRelease;

/** One class of the structured lanes; it stands for all, as all are compiled for the same releases. */
final class StructuredClass {

    static final String NAME = "loomlessons.lesson.start.StructuredStart";

    // The jar has one release in its base; the structured lanes of a second one are in a folder of their own.
    private static final List<String> CLASS_FILES_OF_EACH_RELEASE = List.of(
            "/loomlessons/run/StructuredClass.class", "/META-INF/versions/25/" + NAME.replace('.', '/') + ".class");

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
        try {
            return ClassFileRelease.of(classFile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
