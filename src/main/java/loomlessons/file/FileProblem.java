package loomlessons.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Describes for people why a file couldn't be read or written. */
public final class FileProblem {

    private FileProblem() {}

    /** The system's own reason, without the name of the file. */
    public static String reason(IOException error) {
        return switch (error) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException missing -> "there is no such file";
            case FileAlreadyExistsException taken -> "there is such a file already";
            case NotDirectoryException file -> "it isn't a folder";
            case FileSystemLoopException loop -> "its links lead in a circle";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            case FileSystemException unknown -> "the system gives no reason";
            default -> String.valueOf(error.getMessage());
        };
    }
}
