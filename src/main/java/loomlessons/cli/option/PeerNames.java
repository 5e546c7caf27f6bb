package loomlessons.cli.option;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import loomlessons.scale.Peer;

/** The names of all peers and the word for all of them, for shell completion and help. */
final class PeerNames implements Iterable<String> {

    static final String ALL = "all";

    @Override
    public Iterator<String> iterator() {
        List<String> names = new ArrayList<>();
        for (Peer peer : Peer.values()) {
            names.add(peer.label());
        }
        names.add(ALL);
        return names.iterator();
    }
}
