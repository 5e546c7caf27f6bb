package loomlessons.cli.io;

import java.io.IOException;
import loomlessons.file.NoScratchFolderException;

/** A problem that the user can fix; the message says what is wrong and how to fix it. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }

    /** Temporary files can't be written. */
    public static UsageException noScratchFolder(IOException reason) {
        IOException told = reason instanceof NoScratchFolderException ? reason : new NoScratchFolderException(reason);
        return new UsageException(told.getMessage());
    }
}
