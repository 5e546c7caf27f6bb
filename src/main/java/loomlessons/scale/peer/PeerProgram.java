package loomlessons.scale.peer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import loomlessons.file.ScratchFolder;
import loomlessons.process.ChildCommand;
import loomlessons.process.ChildProcess;
import loomlessons.scale.Load;
import loomlessons.scale.Subject;
import loomlessons.scale.Subject.Peer;

/** The programs that measure other languages; they are written and compiled only when they are needed. */
public final class PeerProgram {

    private static final Duration LONGEST_BUILD = Duration.ofMinutes(2);

    private final ScratchFolder folder;

    public PeerProgram(ScratchFolder folder) {
        this.folder = folder;
    }

    /** The command that measures it once; throws {@link IOException} if the program can't be written. */
    public List<String> command(Peer peer, Load load) throws IOException {
        String sleepers = Integer.toString(load.sleepers());
        String millis = Long.toString(load.sleep().toMillis());
        return switch (peer) {
            case PYTHON, ASYNCIO, NODE -> List.of(peer.tool(), written(peer).toString(), sleepers, millis);
            case GO -> List.of(goBinary(), sleepers, millis);
        };
    }

    /** Prepares the programs of all peers among the subjects; returns why some can't be measured. */
    public Map<Subject, String> prepare(List<Subject> subjects) throws IOException, InterruptedException {
        Map<Subject, String> unavailable = new HashMap<>();
        for (Subject subject : subjects) {
            if (subject instanceof Subject.OfPeer(Peer peer)) {
                prepare(peer).ifPresent(reason -> unavailable.put(subject, reason));
            }
        }
        return Map.copyOf(unavailable);
    }

    private Optional<String> prepare(Peer peer) throws IOException, InterruptedException {
        if (!ChildProcess.isOnPath(peer.tool())) {
            return Optional.of("there is no %s on the PATH".formatted(peer.tool()));
        }
        Optional<List<String>> command = preparation(peer);
        return command.isPresent() ? prepare(peer.label(), command.get(), environment()) : Optional.empty();
    }

    /** Runs a command to its end; returns why it failed, if it did. */
    static Optional<String> prepare(String name, List<String> command, Map<String, String> environment)
            throws InterruptedException {
        List<String> lines = new CopyOnWriteArrayList<>();
        try {
            ChildProcess child = ChildProcess.start(new ChildCommand(name, command).withEnvironment(environment));
            try {
                child.readOutput(lines::add);
                OptionalInt exitCode = child.awaitEnd(LONGEST_BUILD);
                child.awaitOutput();
                return reasonAgainst(exitCode, lines);
            } finally {
                child.end();
            }
        } catch (IOException notStarted) {
            return Optional.of(notBuilt(notStarted.getMessage()));
        }
    }

    private static Optional<String> reasonAgainst(OptionalInt exitCode, List<String> lines) {
        if (exitCode.isEmpty()) {
            return Optional.of(notBuilt("that took longer than %d s".formatted(LONGEST_BUILD.toSeconds())));
        }
        if (exitCode.getAsInt() == 0) {
            return Optional.empty();
        }
        String words = lines.stream().map(String::strip).collect(Collectors.joining(" "));
        return Optional.of(notBuilt(words.isEmpty() ? "exit code " + exitCode.getAsInt() : words));
    }

    private static String notBuilt(String reason) {
        return "its program can't be built: " + reason;
    }

    /**
     * The command to run once before the first measurement; empty if there is none.
     *
     * @throws IOException if the program can't be written
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
