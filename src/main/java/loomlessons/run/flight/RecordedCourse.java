package loomlessons.run.flight;

import loomlessons.flight.LessonSpan;
import loomlessons.lesson.Event;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.run.LaneResult;
import loomlessons.run.LaneWatch;
import loomlessons.run.LessonResult;
import loomlessons.run.RunListener;

/** Writes lessons, lanes and sleeps to a flight recording. */
public final class RecordedCourse implements RunListener, LaneWatch.Factory {

    private LessonSpan lessonSpan;

    @Override
    public void lessonStarted(Lesson lesson, boolean atOnce) {
        lessonSpan = LessonSpan.begun(lesson.name(), lesson.question(), atOnce);
    }

    @Override
    public LaneWatch watch(Lesson lesson, Lane lane) {
        return new RecordedLane(lesson.name(), lane.label());
    }

    @Override
    public void lessonEnded(LessonResult result) {
        lessonSpan.ended();
    }

    @Override
    public void happened(Lane lane, Event event) {}

    @Override
    public void quiet() {}

    @Override
    public void laneEnded(LaneResult result) {}
}
