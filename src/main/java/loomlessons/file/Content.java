package loomlessons.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is to be in a file. */
@FunctionalInterface
public interface Content {

    void writeTo(OutputStream out) throws IOException;

    /** That text in UTF-8. */
    static Content of(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is in that file. */
    static Content of(Path file) {
        return out -> Files.copy(file, out);
    }
}
