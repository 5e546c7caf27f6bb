package loomlessons.jvm;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes output on until the JVM is ending; from then on, only the actions of the shutdown may print. */
public final class OutputGate extends FilterOutputStream {

    private final Shutdown shutdown;

    public OutputGate(OutputStream out, Shutdown shutdown) {
        super(out);
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
}
