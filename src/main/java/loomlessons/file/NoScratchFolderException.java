package loomlessons.file;

import java.io.IOException;

/** Temporary files can't be written; the message says to which folder, why not, and how to choose another. */
public final class NoScratchFolderException extends IOException {

    private static final long serialVersionUID = 1L;

    /** For the folder of all temporary files. */
    public NoScratchFolderException(IOException cause) {
        super(
                "can't write temporary files to %s: %s. Choose another folder: java -Djava.io.tmpdir=DIR -jar …"
                        .formatted(System.getProperty("java.io.tmpdir"), FileProblem.reason(cause)),
                cause);
    }
}
