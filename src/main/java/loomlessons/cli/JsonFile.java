package loomlessons.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import loomlessons.file.FileProblem;
import loomlessons.render.ForeignJsonException;
import loomlessons.render.JsonReader;
import loomlessons.render.report.ReportSource;

/** A file that {@code run} or {@code scale} wrote as JSON. */
final class JsonFile {

    private static final long LARGEST = 100L << 20;

    private JsonFile() {}

    /**
     * What it holds.
     *
     * @throws UsageException if it can't be read, or holds something else
     */
    static ReportSource read(Path file) throws UsageException {
        try {
            if (Files.isDirectory(file)) {
                throw unfit(file, "it is a folder");
            }
            if (Files.size(file) > LARGEST) {
                throw unfit(file, "it is larger than 100 MiB");
            }
            return new ReportSource(file.getFileName().toString(), new JsonReader().read(Files.readString(file)));
        } catch (MalformedInputException binary) {
            throw unfit(file, "it isn't text");
        } catch (IOException unreadable) {
            throw unfit(file, FileProblem.reason(unreadable));
        } catch (ForeignJsonException foreign) {
            throw unfit(file, foreign.getMessage());
        }
    }

    private static UsageException unfit(Path file, String reason) {
        return new UsageException(
                "can't use %s: %s. Give a file that run or scale wrote with --format json".formatted(file, reason));
    }
}
