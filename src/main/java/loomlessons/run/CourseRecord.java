package loomlessons.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of one or more lessons: when, where, how, and with what results.
 *
 * @param interruption why lessons are missing, if the run was interrupted
 */
public record CourseRecord(
        Instant startedAt,
        Environment environment,
        RunPlan plan,
        List<LessonResult> lessons,
        Optional<String> interruption) {

    /** A run that has come to its end. */
    public CourseRecord(Instant startedAt, Environment environment, RunPlan plan, List<LessonResult> lessons) {
        this(startedAt, environment, plan, lessons, Optional.empty());
    }

    /** The run with the result of one more lesson. */
    public CourseRecord with(LessonResult result) {
        List<LessonResult> more = new ArrayList<>(lessons);
        more.add(result);
        return new CourseRecord(startedAt, environment, plan, List.copyOf(more), interruption);
    }

    /** The run if it ends now; incomplete, unless all of its lessons have run. */
    public CourseRecord interruptedBefore(int allLessons) {
        if (lessons.size() == allLessons) {
            return this;
        }
        String reason =
                "incomplete: the run was interrupted after %d of %d lessons".formatted(lessons.size(), allLessons);
        return new CourseRecord(startedAt, environment, plan, lessons, Optional.of(reason));
    }

    /** Whether every claim held in every lane that ran. */
    public boolean isFine() {
        return lessons.stream().allMatch(LessonResult::isFine);
    }
}
