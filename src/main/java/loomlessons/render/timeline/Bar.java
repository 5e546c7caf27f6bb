package loomlessons.render.timeline;

/**
 * A thread in one state.
 *
 * @param from in milliseconds since the lane's first event
 * @param to in milliseconds since the lane's first event
 * @param told the event that began it
 */
public record Bar(State state, double from, double to, String told) {

    Bar until(double end) {
        return new Bar(state, from, end, told);
    }
}
