package loomlessons.exercise.child;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Standard output of a learner's program: passes each line to the listener, the last one also without a line break. */
final class PrintedLines extends OutputStream {

    private static final int LONGEST = 1000;

    // Not synchronized: before JDK 24 a virtual thread that blocks in a monitor pins its carrier (JEP 491).
    private final ReentrantLock lock = new ReentrantLock();
    private final Consumer<String> listener;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private Thread writer = Thread.currentThread();

    /** The listener is called by the thread that ends a line. */
    PrintedLines(Consumer<String> listener) {
        this.listener = listener;
    }

    @Override
    public void write(int character) {
        lock.lock();
        try {
            writer = Thread.currentThread();
            if (character != '\n' && character != '\r') {
                line.write(character);
            }
            if (character == '\n' || line.size() == LONGEST) {
                passOn();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The calling thread prints no more. A line without a line break ends here, if that thread has written it. */
    void endLineOfCaller() {
        lock.lock();
        try {
            if (line.size() > 0 && writer.equals(Thread.currentThread())) {
                passOn();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Closing the stream in front of this one is the end of its last line; later lines are passed on all the same. */
    @Override
    public void close() {
        lock.lock();
        try {
            if (line.size() > 0) {
                passOn();
            }
        } finally {
            lock.unlock();
        }
    }

    private void passOn() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        listener.accept(text);
    }
}
