package loomlessons.run;

import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Lesson;

/**
 * How a lesson went in every lane that was asked for.
 *
 * @param python how it went in Python, if that was asked for and the lesson has such a comparison
 */
public record LessonResult(Lesson lesson, List<LaneResult> lanes, Optional<PythonResult> python) {

    /** Whether every lane was fine; Python is there for comparison, not under test. */
    public boolean isFine() {
        return lanes.stream().allMatch(lane -> lane.outcome().isFine());
    }
}
