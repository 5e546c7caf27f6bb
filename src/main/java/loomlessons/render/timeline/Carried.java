package loomlessons.render.timeline;

import java.util.ArrayList;
import java.util.List;
import loomlessons.render.format.Printable;
import loomlessons.render.json.JsonLane.JsonEvent;

/**
 * The carrier that a virtual thread was seen on.
 *
 * @param at in milliseconds since the lane's first event
 * @param hopped whether it was seen on another one before
 */
public record Carried(double at, String carrier, boolean hopped) {

    /** Where the carrier is news: at the first event, and after each hop. */
    static List<Carried> of(List<JsonEvent> ofThread) {
        List<Carried> carried = new ArrayList<>();
        for (JsonEvent event : ofThread) {
            if (event.carrier() != null) {
                String carrier = Printable.line(event.carrier());
                if (carried.isEmpty() || !carried.getLast().carrier().equals(carrier)) {
                    carried.add(new Carried(event.atMillis(), carrier, !carried.isEmpty()));
                }
            }
        }
        return carried;
    }
}
