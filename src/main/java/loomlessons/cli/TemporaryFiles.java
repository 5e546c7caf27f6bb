package loomlessons.cli;

import java.io.IOException;
import loomlessons.file.FileProblem;

/** What to tell of temporary files that can't be written. */
final class TemporaryFiles {

    private TemporaryFiles() {}

    static UsageException unwritable(IOException problem) {
        return new UsageException(
                "can't write temporary files to %s: %s. Name another folder: java -Djava.io.tmpdir=DIR"
                        .formatted(System.getProperty("java.io.tmpdir"), FileProblem.reason(problem)));
    }
}
