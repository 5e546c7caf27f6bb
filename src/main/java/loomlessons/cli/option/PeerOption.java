package loomlessons.cli.option;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import loomlessons.cli.io.UsageException;
import loomlessons.scale.Peer;
import picocli.CommandLine.Option;

/** The other languages that a sweep is to measure. */
public final class PeerOption {

    @Option(
            names = "--with",
            paramLabel = "PEER",
            split = ",",
            description = "Also measure other languages, where they are on the PATH: ${COMPLETION-CANDIDATES}.",
            completionCandidates = PeerNames.class)
    private List<String> peers = List.of();

    public boolean isGiven() {
        return !peers.isEmpty();
    }

    /** Those that were named; throws {@link UsageException} if one doesn't exist. */
    public Set<Peer> peers() throws UsageException {
        Set<Peer> chosen = EnumSet.noneOf(Peer.class);
        for (String name : peers) {
            List<Peer> named = Stream.of(Peer.values())
                    .filter(peer -> name.equals(PeerNames.ALL) || peer.label().equals(name))
                    .toList();
            if (named.isEmpty()) {
                throw new UsageException(
                        "'%s' is no peer; the peers are %s".formatted(name, String.join(", ", new PeerNames())));
            }
            chosen.addAll(named);
        }
        return chosen;
    }
}
