package loomlessons.run;

import loomlessons.lesson.Event;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;

/** Receives what happens in a run, always on the thread that called {@link LessonRunner#run}. */
public interface RunListener {

    /**
     * A lesson begins.
     *
     * @param atOnce whether its lanes run at the same time
     */
    void lessonStarted(Lesson lesson, boolean atOnce);

    /** Something happened in a lane. */
    void happened(Lane lane, Event event);

    /** Nothing has happened for a moment. */
    void quiet();

    /** A lane has ended, normally or not. */
    void laneEnded(LaneResult result);

    /** A lesson has ended in every lane. */
    void lessonEnded(LessonResult result);
}
