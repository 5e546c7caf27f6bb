package loomlessons.scale;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs by which other languages are measured; written out, and compiled where they must be, when first asked. */
final class PeerProgram {

    private final ScratchFolder folder;

    PeerProgram(ScratchFolder folder) {
        this.folder = folder;
    }

    /** Whether the tool that runs it is on the PATH. */
    static boolean isInstalled(Peer peer) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1))
                .flatMap(directory ->
                        Stream.of(new File(directory, peer.tool()), new File(directory, peer.tool() + ".exe")))
                .anyMatch(File::canExecute);
    }

    /**
     * The command that measures it once.
     *
     * @throws IOException if the program can't be written out
     */
    List<String> command(Peer peer, Load load) throws IOException {
        String sleepers = Integer.toString(load.sleepers());
        String millis = Long.toString(load.sleep().toMillis());
        return switch (peer) {
            case PYTHON, ASYNCIO, NODE -> List.of(peer.tool(), written(peer).toString(), sleepers, millis);
            case GO -> List.of(folder.path().resolve("goroutines").toString(), sleepers, millis);
        };
    }

    /** What must be run once before the first measurement; empty where nothing must. */
    Optional<List<String>> preparation(Peer peer) {
        return switch (peer) {
            case PYTHON, ASYNCIO, NODE -> Optional.empty();
            case GO ->
                Optional.of(List.of(
                        peer.tool(),
                        "build",
                        "-o",
                        folder.path().resolve("goroutines").toString(),
                        writtenUnchecked(peer).toString()));
        };
    }

    private Path writtenUnchecked(Peer peer) {
        try {
            return written(peer);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path written(Peer peer) throws IOException {
        Path file = folder.path().resolve(peer.source());
        try (InputStream source = PeerProgram.class.getResourceAsStream(peer.source())) {
            Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
