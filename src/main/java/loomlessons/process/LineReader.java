package loomlessons.process;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/** Reads the lines of a text; keeps only the start of a very long line, to save memory. */
final class LineReader {

    private static final int LONGEST = 20_000;

    private final Consumer<String> listener;
    private final StringBuilder line = new StringBuilder();

    LineReader(Consumer<String> listener) {
        this.listener = listener;
    }

    void readAll(Reader text) throws IOException {
        for (int character = text.read(); character >= 0; character = text.read()) {
            take((char) character);
        }
        if (!line.isEmpty()) {
            endLine();
        }
    }

    private void take(char character) {
        if (character == '\n') {
            endLine();
        } else if (character != '\r' && line.length() < LONGEST) {
            line.append(character);
        }
    }

    private void endLine() {
        listener.accept(line.toString());
        line.setLength(0);
    }
}
