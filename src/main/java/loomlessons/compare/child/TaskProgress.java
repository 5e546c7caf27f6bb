package loomlessons.compare.child;

/** How far this JVM has come, for a report if it doesn't end. */
final class TaskProgress {

    enum Phase {
        CONSTRUCTOR,
        ALONE,
        WARM_UP,
        ROUND,
        CLOSE
    }

    /**
     * What is being done.
     *
     * @param round its tasks, in the phase of that name; null in others
     */
    record State(Phase phase, Round round) {}

    private volatile State state = new State(Phase.CONSTRUCTOR, null);

    void begin(Phase phase) {
        state = new State(phase, null);
    }

    void begin(Round round) {
        state = new State(Phase.ROUND, round);
    }

    State state() {
        return state;
    }
}
