package loomlessons.exercise.child;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Standard output of a learner's program: passes each line to the listener. */
final class PrintedLines extends OutputStream {

    private static final int LONGEST = 1000;

    private final Consumer<String> listener;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    PrintedLines(Consumer<String> listener) {
        this.listener = listener;
    }

    /** Called under the lock of the print stream in front of this one. */
    @Override
    public void write(int character) {
        if (character != '\n' && character != '\r') {
            line.write(character);
        }
        if (character == '\n' || line.size() == LONGEST) {
            passOn();
        }
    }

    /** Closing the stream in front of this one is the end of its last line; later lines are passed on all the same. */
    @Override
    public void close() {
        if (line.size() > 0) {
            passOn();
        }
    }

    private void passOn() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        listener.accept(text);
    }
}
