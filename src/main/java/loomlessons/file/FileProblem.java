package loomlessons.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Describes for people why a file couldn't be read or written. */
public final class FileProblem {

    private FileProblem() {}

    /** The system's own reason, without the name of the file. */
    public static String reason(IOException error) {
        if (error instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (error instanceof NoSuchFileException) {
            return "there is no such file";
        }
        boolean hasReason = error instanceof FileSystemException system && system.getReason() != null;
        return hasReason ? ((FileSystemException) error).getReason() : String.valueOf(error.getMessage());
    }
}
