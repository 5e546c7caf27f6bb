package loomlessons.cli;

/** Something that the person at the keyboard can mend; its message says what, and how. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
