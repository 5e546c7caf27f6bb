package loomlessons.cli;

import java.util.Arrays;
import java.util.Iterator;
import loomlessons.lesson.Lane;

/** The names of all lanes, for shell completion and help. */
final class LaneNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(Lane.values()).map(Lane::label).iterator();
    }
}
