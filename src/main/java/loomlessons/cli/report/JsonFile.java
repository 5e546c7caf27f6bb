package loomlessons.cli.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import loomlessons.cli.io.UsageException;
import loomlessons.file.FileProblem;
import loomlessons.render.json.JsonReader;
import loomlessons.render.json.JsonReader.ForeignJsonException;
import loomlessons.render.report.ReportSource;

/** A file that {@code run}, {@code scale} or {@code compare} wrote as JSON. */
final class JsonFile {

    private static final int LARGEST = 100 << 20;
    private static final int BLOCK = 64 << 10;

    private JsonFile() {}

    /** Reads it; throws {@link UsageException} if it can't be read, or isn't such a file. */
    static ReportSource read(Path file) throws UsageException {
        try {
            if (Files.isDirectory(file)) {
                throw unfit(file, "it is a folder");
            }
            return new ReportSource(file.getFileName().toString(), new JsonReader().read(text(file)));
        } catch (CharacterCodingException binary) {
            throw unfit(file, "it isn't text");
        } catch (IOException unreadable) {
            throw unfit(file, FileProblem.reason(unreadable));
        } catch (ForeignJsonException foreign) {
            throw unfit(file, foreign.getMessage());
        }
    }

    private static UsageException unfit(Path file, String reason) {
        return new UsageException("can't use %s: %s. Give a file that run, scale or compare wrote with --format json"
                .formatted(file, reason));
    }

    /** The text without the byte order mark that some programs write. */
    private static String text(Path file) throws IOException, UsageException {
        StringBuilder text = new StringBuilder();
        char[] block = new char[BLOCK];
        // Block by block: to read all of a file at once, JDK 21 asks for its position, and a pipe has none.
        try (Reader reader = Files.newBufferedReader(file)) {
            for (int length = reader.read(block); length >= 0; length = reader.read(block)) {
                text.append(block, 0, length);
                if (text.length() > LARGEST) {
                    throw unfit(file, "it is larger than 100 MiB");
                }
            }
        }
        return text.toString().replaceFirst("^\uFEFF", "");
    }
}
