package loomlessons.cli.io;

import java.io.IOException;

/** Something that the person at the keyboard can mend; its message says what, and how. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }

    /** For a machine that gives no place to temporary files. */
    public static UsageException noScratchFolder(IOException reason) {
        return new UsageException(
                "can't write temporary files to %s: %s. Name another folder: java -Djava.io.tmpdir=DIR"
                        .formatted(System.getProperty("java.io.tmpdir"), reason.getMessage()));
    }
}
