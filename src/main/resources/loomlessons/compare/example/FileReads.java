import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.CRC32;

/** Reads a file of 1 MiB, which is in the cache of the operating system, and computes its checksum. */
public class FileReads implements Callable<Long>, AutoCloseable {

    private final Path file;

    public FileReads() throws IOException {
        file = Files.createTempFile("file-reads-", ".bin");
        Files.write(file, new byte[1024 * 1024]);
    }

    @Override
    public Long call() throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(Files.readAllBytes(file));
        return checksum.getValue();
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
    }
}
