package loomlessons.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The content of a file. */
@FunctionalInterface
public interface Content {

    void writeTo(OutputStream out) throws IOException;

    /** A text in UTF-8. */
    static Content of(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The content of another file. */
    static Content of(Path file) {
        return out -> Files.copy(file, out);
    }
}
