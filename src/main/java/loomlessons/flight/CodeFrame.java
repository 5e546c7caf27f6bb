package loomlessons.flight;

/**
 * One frame of a recorded stack trace.
 *
 * @param className binary, as {@link Class#getName()}
 * @param line below 1 if it isn't known
 * @param origin where the class comes from
 * @param isNative whether it is native code
 * @param isHidden whether the JDK made it up, for example for a lambda expression
 */
public record CodeFrame(String className, String method, int line, Origin origin, boolean isNative, boolean isHidden) {

    /** Where a class comes from. */
    public enum Origin {
        JDK,
        /** Anything else: the user's code, and libraries. */
        CLASS_PATH
    }
}
