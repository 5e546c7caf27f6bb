package loomlessons.lesson.trail;

/** Knows the JDK's classes of scopes by their names, as only the structured lanes may use them. */
final class ScopeClasses {

    private static final String PREFIX = "java.util.concurrent.Structured";

    private ScopeClasses() {}

    /** Whether a class of that name is one, on JDK 21 or on JDK 25. */
    static boolean have(String className) {
        return className.startsWith(PREFIX);
    }
}
