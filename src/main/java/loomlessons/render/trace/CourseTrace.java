package loomlessons.render.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import loomlessons.run.CourseRecord;
import loomlessons.run.LaneResult;
import loomlessons.run.LessonResult;
import loomlessons.run.Outcome;

/** A finished run as a trace: a group for each lesson and lane, in it a track for each thread. */
public final class CourseTrace {

    private final List<TraceEvent> events = new ArrayList<>();
    private int groups;

    private CourseTrace() {}

    /** The whole document. */
    public static String of(CourseRecord course) {
        CourseTrace trace = new CourseTrace();
        course.lessons().forEach(trace::add);
        return TraceDocument.of(course.environment(), course.startedAt(), trace.events)
                .text();
    }

    private void add(LessonResult lesson) {
        for (LaneResult lane : lesson.lanes()) {
            add(lesson, lane.lane().label(), lane.began(), lane.outcome());
        }
        lesson.python().ifPresent(python -> add(lesson, "python", python.began(), python.outcome()));
    }

    private void add(LessonResult lesson, String lane, Duration began, Outcome outcome) {
        groups++;
        String name = "%s · %s".formatted(lesson.lesson().name(), lane);
        events.addAll(new LaneTrace(groups, name, began.toNanos(), outcome).events());
    }
}
