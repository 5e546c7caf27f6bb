package loomlessons.lesson;

/** The code of one lesson in one lane: what a learner reads, and what runs. */
@FunctionalInterface
public interface LaneBody {

    /**
     * Runs the lesson on the caller's thread and records what happens.
     *
     * @throws Exception what the lesson doesn't handle itself; its lane has then failed
     */
    void run(Settings settings, Trail trail) throws Exception;
}
