package loomlessons.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import loomlessons.launch.ClassFileRelease;

/** Whether this JVM can load the structured lanes, which are compiled for one Java release with its preview API. */
public sealed interface StructuredApi {

    /** It can, with the API of this release and JEP. */
    record Available(int release, String jep) implements StructuredApi {}

    /** It could, if it were started with {@code --enable-preview} (JEP 12). */
    record FlagMissing(int release) implements StructuredApi {}

    /** It can't: this app has structured lanes for other releases only. */
    record WrongRelease(int release, List<Integer> releases) implements StructuredApi {

        /** The releases that can, in words: {@code 21 or 25}. */
        public String releasesInWords() {
            return releases.stream().map(String::valueOf).collect(Collectors.joining(" or "));
        }
    }

    /** Finds out by loading one of the classes. */
    static StructuredApi ofThisJvm() {
        int release = Runtime.version().feature();
        try {
            Class.forName(StructuredClass.NAME);
            return new Available(release, jep(release));
        } catch (UnsupportedClassVersionError unsupported) {
            List<Integer> releases = StructuredClass.releases();
            return releases.contains(release) ? new FlagMissing(release) : new WrongRelease(release, releases);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("this build has no structured lanes", missing);
        }
    }

    /** The JEP that previews structured concurrency in this release. */
    static String jep(int release) {
        return switch (release) {
            case 21 -> "JEP 453";
            case 22 -> "JEP 462";
            case 23 -> "JEP 480";
            case 24 -> "JEP 499";
            case 25 -> "JEP 505";
            default -> "a JEP later than 505";
        };
    }

    /** One class of the structured lanes; it stands for all, because all are compiled for the same releases. */
    static final class StructuredClass {

        static final String NAME = "loomlessons.lesson.start.StructuredStart";

        // The jar has one release in its base; the structured lanes of a second one are in a folder of their own.
        private static final List<String> CLASS_FILES_OF_EACH_RELEASE = List.of(
                "/loomlessons/run/StructuredApi.class", "/META-INF/versions/25/" + NAME.replace('.', '/') + ".class");

        private StructuredClass() {}

        /** The Java releases for which this build has structured lanes. */
        public static List<Integer> releases() {
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
}
