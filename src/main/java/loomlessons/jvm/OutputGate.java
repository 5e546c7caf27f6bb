package loomlessons.jvm;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;

/** Passes output on until the JVM is ending; from then on, only the actions of the shutdown may print. */
public final class OutputGate extends FilterOutputStream {

    private final PrintStream stream;
    private final Shutdown shutdown;

    public OutputGate(PrintStream stream, Shutdown shutdown) {
        super(stream);
        this.stream = stream;
        this.shutdown = shutdown;
    }

    @Override
    public void write(int character) throws IOException {
        if (!shutdown.isCallerCutOff()) {
            out.write(character);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!shutdown.isCallerCutOff()) {
            out.write(bytes, offset, length);
        }
    }

    /** Throws the error that the stream has kept to itself, so that a writer in front of this one learns of it. */
    @Override
    public void flush() throws IOException {
        if (stream.checkError()) {
            throw new IOException("the output was closed, or its disk is full");
        }
    }
}
