package loomlessons.render.timeline;

import loomlessons.render.track.Activity;

/**
 * A thread that does one thing.
 *
 * @param from in milliseconds since the lane's first event
 * @param to in milliseconds since the lane's first event
 * @param told the event that began it
 */
public record Bar(Activity activity, double from, double to, String told) {

    Bar until(double end) {
        return new Bar(activity, from, end, told);
    }
}
