package loomlessons.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Lesson;

/**
 * How a lesson went in every requested lane.
 *
 * @param python how it went in Python, if requested and if the lesson has a Python body
 */
public record LessonResult(Lesson lesson, List<LaneResult> lanes, Optional<PythonResult> python) {

    /**
     * How a lesson went in Python.
     *
     * @param began time from the start of the course to its first event, where the times of its trail start
     */
    public record PythonResult(Duration began, Outcome outcome) {}

    /** Whether no lane failed; Python is only a comparison. */
    public boolean isFine() {
        return lanes.stream().allMatch(lane -> lane.outcome().isFine());
    }
}
