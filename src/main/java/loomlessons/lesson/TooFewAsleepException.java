package loomlessons.lesson;

/** Sleepers that a lane waited for have not fallen asleep in time. */
public final class TooFewAsleepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooFewAsleepException(String message) {
        super(message);
    }
}
