package loomlessons.scale;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
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
            case GO -> List.of(goBinary(), sleepers, millis);
        };
    }

    /**
     * What must be run once before the first measurement; empty where nothing must.
     *
     * @throws IOException if the program can't be written out
     */
    Optional<List<String>> preparation(Peer peer) throws IOException {
        return switch (peer) {
            case PYTHON, ASYNCIO, NODE -> Optional.empty();
            case GO -> Optional.of(goBuild(written(peer)));
        };
    }

    /** What the compiler needs meanwhile goes where it is cleared away. */
    private List<String> goBuild(Path source) {
        String build = "GOTMPDIR='%s' exec go build -o '%s' '%s'".formatted(folder.path(), goBinary(), source);
        boolean hasShell = File.separatorChar == '/';
        return hasShell ? List.of("sh", "-c", build) : List.of("go", "build", "-o", goBinary(), source.toString());
    }

    private String goBinary() {
        return folder.path().resolve("goroutines").toString();
    }

    private Path written(Peer peer) throws IOException {
        Path file = folder.path().resolve(peer.source());
        try (InputStream source = PeerProgram.class.getResourceAsStream(peer.source())) {
            Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
