package loomlessons.structured;

import java.util.Arrays;
import java.util.Comparator;

/** The API of structured concurrency that some releases of the JDK share; sources against it compile on all of them. */
public enum Generation {

    /** JEP 453, and 462, 480 and 499, which preview it again. */
    JDK_21(21),

    /** JEP 505, and 525, which previews it again. */
    JDK_25(25),

    /** JEP 533, and what comes after it. */
    JDK_27(27);

    private final int firstRelease;

    Generation(int firstRelease) {
        this.firstRelease = firstRelease;
    }

    /** That of a release, for example 26; the newest one for releases that are newer than this app. */
    public static Generation of(int release) {
        return Arrays.stream(values())
                .filter(generation -> generation.firstRelease <= release)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("there are no virtual threads in JDK " + release));
    }

    /** That of the JDK that runs this JVM. */
    public static Generation ofThisJvm() {
        return of(Runtime.version().feature());
    }

    /** The JEP that describes the API as this release has it. */
    public static String jep(int release) {
        return switch (release) {
            case 21 -> "JEP 453";
            case 22 -> "JEP 462";
            case 23 -> "JEP 480";
            case 24 -> "JEP 499";
            case 25 -> "JEP 505";
            case 26 -> "JEP 525";
            case 27 -> "JEP 533";
            case 28 -> "JEP 543";
            default -> "a JEP later than 543";
        };
    }

    public int firstRelease() {
        return firstRelease;
    }

    /** The name of its folder, in the sources and in the jar. */
    public String folder() {
        return "java-" + firstRelease;
    }

    /** The releases that have it, in words. */
    public String releasesInWords() {
        return switch (this) {
            case JDK_21 -> "JDK 21 to 24";
            case JDK_25 -> "JDK 25 and 26";
            case JDK_27 -> "JDK 27 and later";
        };
    }
}
