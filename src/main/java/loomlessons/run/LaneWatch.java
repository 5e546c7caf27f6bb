package loomlessons.run;

import loomlessons.lesson.Event;

/** Follows what a lane does; the lane's own threads call it at that moment, and it must not delay them. */
public interface LaneWatch {

    /** A watch that doesn't look. */
    LaneWatch NONE = new LaneWatch() {

        @Override
        public void begins() {}

        @Override
        public void happens(Event event) {}

        @Override
        public void ends() {}
    };

    /** The lane begins, on the thread that calls. */
    void begins();

    /** The calling thread has just recorded this event, or seen the join; events of one lane come one at a time, in order. */
    void happens(Event event);

    /** The lane has ended, on the thread that called {@link #begins}. */
    void ends();
}
