package loomlessons.jvm;

/** The caller wanted to begin something, or goes on with something, while this JVM is ending. */
public final class JvmEndingException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public JvmEndingException() {
        super("this JVM is ending");
    }
}
