package loomlessons.structured;

/** Whether this JVM can run the structured lanes, and if not, what is missing. */
public sealed interface StructuredApi {

    /** The release of this JVM's JDK, for example 27. */
    int release();

    /** It can. */
    record Available(int release) implements StructuredApi {}

    /** It could, if it were started with {@code --enable-preview} (JEP 12). */
    record FlagMissing(int release) implements StructuredApi {}

    /** The jar was built for another release, and this Java has no compiler to compile the lanes for its own. */
    record NoCompiler(int release, int builtFor) implements StructuredApi {}

    /**
     * Its JDK is newer than this app, and has another API.
     *
     * @param reason the first line of the compiler
     */
    record NotCompiled(int release, String reason) implements StructuredApi {}

    /** Why a class of the structured lanes can't be loaded. */
    final class UnavailableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient StructuredApi api;

        public UnavailableException(StructuredApi api) {
            super("the structured lanes don't run here: " + api);
            this.api = api;
        }

        public StructuredApi api() {
            return api;
        }
    }
}
