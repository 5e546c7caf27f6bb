package loomlessons.scale.peer;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import loomlessons.file.ScratchFolder;
import loomlessons.scale.Load;
import loomlessons.scale.Peer;

/** The programs by which other languages are measured; written out, and compiled where they must be, when first asked. */
public final class PeerProgram {

    private final ScratchFolder folder;

    public PeerProgram(ScratchFolder folder) {
        this.folder = folder;
    }

    /**
     * The command that measures it once.
     *
     * @throws IOException if the program can't be written out
     */
    public List<String> command(Peer peer, Load load) throws IOException {
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

    /** Writes all files of the program; returns the one to run. */
    private Path written(Peer peer) throws IOException {
        for (String source : peer.sources()) {
            try (InputStream text = PeerProgram.class.getResourceAsStream(source)) {
                Files.copy(text, folder.path().resolve(source), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder.path().resolve(peer.sources().getFirst());
    }
}
