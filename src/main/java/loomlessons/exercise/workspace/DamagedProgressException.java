package loomlessons.exercise.workspace;

/** A learner's progress can't be read; the message says why. */
public final class DamagedProgressException extends Exception {

    private static final long serialVersionUID = 1L;

    DamagedProgressException(String message) {
        super(message);
    }
}
