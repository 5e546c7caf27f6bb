package loomlessons.run;

import loomlessons.lesson.Event;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;

/** Watches a lane; the lane's own threads call it at the moment when something happens, and it must not delay them. */
public interface LaneWatch {

    /** Makes the watch of each lane of a run. */
    @FunctionalInterface
    interface Factory {

        LaneWatch watch(Lesson lesson, Lane lane);
    }

    /** A watch that does nothing. */
    LaneWatch NONE = new LaneWatch() {};

    /** The lane begins, on the calling thread. */
    default void begins() {}

    /** The calling thread has just recorded the event, or seen the join; called one at a time, in the order of the trail. */
    default void happens(Event event) {}

    /** The lane has ended, on the thread that called {@link #begins}. */
    default void ends() {}
}
