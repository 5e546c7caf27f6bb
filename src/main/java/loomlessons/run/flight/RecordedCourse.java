package loomlessons.run.flight;

import java.util.HashMap;
import java.util.Map;
import loomlessons.flight.LessonSpan;
import loomlessons.flight.LessonSpan.LaneSpan;
import loomlessons.flight.LessonSpan.SleepSpan;
import loomlessons.lesson.Event;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
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

    /** Writes one lane to a flight recording, on the threads on which things happen. */
    static final class RecordedLane implements LaneWatch {

        private final String lesson;
        private final String lane;

        // Called one at a time: the calling thread holds the lock of the trail.
        private final Map<Long, SleepSpan> asleep = new HashMap<>();

        private LaneSpan laneSpan;

        RecordedLane(String lesson, String lane) {
            this.lesson = lesson;
            this.lane = lane;
        }

        @Override
        public void begins() {
            laneSpan = LaneSpan.begun(lesson, lane);
        }

        @Override
        public void happens(Event event) {
            switch (event.kind()) {
                case SLEEP ->
                    asleep.put(
                            event.thread().id(),
                            SleepSpan.begun(lane, event.thread().name(), event.text()));
                case WAKE -> end(event, false);
                case INTERRUPT -> end(event, true);
                case START, SAY, ASLEEP, JOIN, WAIT, THROW, CATCH, LAUNCH, PRINT, EXIT, FINISH -> {}
            }
        }

        @Override
        public void ends() {
            laneSpan.ended();
        }

        private void end(Event event, boolean interrupted) {
            SleepSpan span = asleep.remove(event.thread().id());
            if (span != null) {
                span.ended(interrupted);
            }
        }
    }
}
