package loomlessons.cli.io;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/** Standard output, which remembers why it couldn't be written: print streams keep no reason. */
public final class StandardOutput extends FilterOutputStream {

    private static final Path OWN_OUTPUT = Path.of("/proc/self/fd/1");

    private final AtomicReference<IOException> failure = new AtomicReference<>();
    private final boolean isPipe;

    /** A stream that leads to a pipe, or to anything else. */
    StandardOutput(OutputStream out, boolean isPipe) {
        super(out);
        this.isPipe = isPipe;
    }

    public static StandardOutput ofThisProcess() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out), leadsToPipe(OWN_OUTPUT));
    }

    @Override
    public void write(int character) throws IOException {
        write(new byte[] {(byte) character}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException unwritable) {
            failure.compareAndSet(null, unwritable);
            throw unwritable;
        }
    }

    /**
     * How to end after a command that gave this code: quietly if the reader has gone, as other tools do after
     * {@code | head}; with a complaint if the output couldn't be written for another reason.
     */
    public int exitCode(int ofCommand, PrintWriter err) {
        if (failure.get() == null) {
            return ofCommand;
        }
        if (isReaderGone(failure.get())) {
            return ExitCode.READER_GONE.code();
        }
        err.println("loom-lessons: can't write all of the output: standard output was closed, or its disk is full");
        return ExitCode.USAGE.code();
    }

    /** A pipe can't be full: it fails only without a reader. The words are those of POSIX for EPIPE, untranslated. */
    private boolean isReaderGone(IOException unwritable) {
        return isPipe || String.valueOf(unwritable.getMessage()).contains("Broken pipe");
    }

    private static boolean leadsToPipe(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().matches("(pipe|socket):.*");
        } catch (IOException noSuchFileSystem) {
            return false;
        }
    }
}
