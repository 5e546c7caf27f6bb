package loomlessons.cli.io;

import java.io.IOException;

/** A problem that the user can fix; the message says what is wrong and how to fix it. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }

    /** The machine has no place for temporary files. */
    public static UsageException noScratchFolder(IOException reason) {
        return new UsageException(
                "can't write temporary files to %s: %s. Name another folder: java -Djava.io.tmpdir=DIR"
                        .formatted(System.getProperty("java.io.tmpdir"), reason.getMessage()));
    }
}
