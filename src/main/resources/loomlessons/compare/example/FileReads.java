import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Reads a file of 1 MiB, which the system has in its memory, and computes its checksum. */
public class FileReads implements Runnable, AutoCloseable {

    private final Path file;

    public FileReads() throws IOException {
        file = Files.createTempFile("file-reads-", ".bin");
        Files.write(file, new byte[1024 * 1024]);
    }

    @Override
    public void run() {
        try {
            CRC32 checksum = new CRC32();
            checksum.update(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException("can't read " + file, unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
    }
}
