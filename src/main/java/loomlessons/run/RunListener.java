package loomlessons.run;

import java.util.List;
import loomlessons.lesson.Event;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;

/** Receives what happens in a run, always on the thread that called {@link LessonRunner#run}. */
public interface RunListener {

    /** A lesson begins; {@code atOnce} if its lanes run at the same time. */
    default void lessonStarted(Lesson lesson, boolean atOnce) {}

    default void happened(Lane lane, Event event) {}

    /** Nothing has happened for a moment. */
    default void quiet() {}

    /** A lane has ended, normally or not. */
    default void laneEnded(LaneResult result) {}

    /** A lesson has ended in every lane. */
    default void lessonEnded(LessonResult result) {}

    /** Passes each call to several listeners, in order. */
    public record CompositeListener(List<? extends RunListener> listeners) implements RunListener {

        @Override
        public void lessonStarted(Lesson lesson, boolean atOnce) {
            listeners.forEach(listener -> listener.lessonStarted(lesson, atOnce));
        }

        @Override
        public void happened(Lane lane, Event event) {
            listeners.forEach(listener -> listener.happened(lane, event));
        }

        @Override
        public void quiet() {
            listeners.forEach(RunListener::quiet);
        }

        @Override
        public void laneEnded(LaneResult result) {
            listeners.forEach(listener -> listener.laneEnded(result));
        }

        @Override
        public void lessonEnded(LessonResult result) {
            listeners.forEach(listener -> listener.lessonEnded(result));
        }
    }
}
