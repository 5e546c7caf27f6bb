package loomlessons.run;

import loomlessons.lesson.Event;

/** Is told what a lane does by the lane's own threads, at the moment when they do it; it must not hold them up. */
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

    /** The thread that calls has just recorded that, or, of a join, seen it; events of one lane are told one at a time, in order. */
    void happens(Event event);

    /** The lane has ended, on the thread that called {@link #begins}. */
    void ends();
}
