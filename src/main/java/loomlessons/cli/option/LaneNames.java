package loomlessons.cli.option;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import loomlessons.lesson.Lane;

/** The names of all lanes, for shell completion and help. */
public final class LaneNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        List<String> names = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            names.add(lane.label());
        }
        return names.iterator();
    }
}
