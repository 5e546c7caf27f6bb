package loomlessons.cli.option;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import loomlessons.cli.io.ClosestNames;
import loomlessons.cli.io.UsageException;
import loomlessons.scale.Subject.Peer;
import picocli.CommandLine.Option;

/** The other languages that a sweep measures. */
public final class PeerOption {

    private static final String ALL = "all";

    /** The names of all peers, and the word for all of them, for shell completion and help. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }

    @Option(
            names = "--with",
            paramLabel = "PEER",
            split = ",",
            description = "Also measure other languages that are on the PATH: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Names.class)
    private List<String> peers;

    public boolean isGiven() {
        return peers != null;
    }

    /** The named ones; throws {@link UsageException} if one doesn't exist. */
    public Set<Peer> peers() throws UsageException {
        Set<Peer> chosen = EnumSet.noneOf(Peer.class);
        if (peers == null) {
            return chosen;
        }
        if (peers.isEmpty()) {
            throw new UsageException("--with needs a peer; the peers are " + String.join(", ", new Names()));
        }
        for (String name : peers) {
            List<Peer> named = Stream.of(Peer.values())
                    .filter(peer -> name.equalsIgnoreCase(ALL) || peer.label().equalsIgnoreCase(name))
                    .toList();
            if (named.isEmpty()) {
                List<String> names = names().toList();
                throw new UsageException("'%s' is not a peer; the peers are %s.%s"
                        .formatted(name, String.join(", ", names), ClosestNames.question(name, names)));
            }
            chosen.addAll(named);
        }
        return chosen;
    }

    private static Stream<String> names() {
        return Stream.concat(Stream.of(Peer.values()).map(Peer::label), Stream.of(ALL));
    }
}
