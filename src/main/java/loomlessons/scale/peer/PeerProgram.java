package loomlessons.scale.peer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loomlessons.file.ScratchFolder;
import loomlessons.scale.Load;
import loomlessons.scale.Subject.Peer;

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
            case GO ->
                Optional.of(
                        List.of("go", "build", "-o", goBinary(), written(peer).toString()));
        };
    }

    /** Variables for the preparation: the Go compiler's temporary files are deleted with the folder. */
    Map<String, String> environment() {
        return Map.of("GOTMPDIR", folder.path().toString());
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
