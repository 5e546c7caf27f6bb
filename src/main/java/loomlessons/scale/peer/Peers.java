package loomlessons.scale.peer;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import loomlessons.process.ChildProcess;
import loomlessons.scale.Subject;
import loomlessons.scale.Subject.Peer;

/** Makes the programs of the peers of a sweep ready. */
public final class Peers {

    private static final Duration LONGEST_BUILD = Duration.ofMinutes(2);

    private Peers() {}

    /** Prepares all of them; returns why some can't be measured. */
    public static Map<Subject, String> prepare(List<Subject> subjects, PeerProgram programs)
            throws IOException, InterruptedException {
        Map<Subject, String> unavailable = new HashMap<>();
        for (Subject subject : subjects) {
            if (subject instanceof Subject.OfPeer of) {
                prepare(of.peer(), programs).ifPresent(reason -> unavailable.put(subject, reason));
            }
        }
        return unavailable;
    }

    private static Optional<String> prepare(Peer peer, PeerProgram programs) throws IOException, InterruptedException {
        if (!ChildProcess.isOnPath(peer.tool())) {
            return Optional.of("there is no %s on the PATH".formatted(peer.tool()));
        }
        Optional<List<String>> command = programs.preparation(peer);
        return command.isPresent() ? prepare(peer.label(), command.get(), programs.environment()) : Optional.empty();
    }

    private static Optional<String> prepare(String name, List<String> command, Map<String, String> environment)
            throws InterruptedException {
        List<String> lines = new CopyOnWriteArrayList<>();
        try {
            ChildProcess child = ChildProcess.start(name, command, environment);
            try {
                child.readOutput(lines::add);
                OptionalInt exitCode = child.awaitEnd(LONGEST_BUILD);
                boolean isReady = exitCode.isPresent() && exitCode.getAsInt() == 0;
                return isReady
                        ? Optional.empty()
                        : Optional.of("its program can't be built: " + String.join(" ", lines));
            } finally {
                child.end();
            }
        } catch (IOException notStarted) {
            return Optional.of("its program can't be built: " + notStarted.getMessage());
        }
    }
}
