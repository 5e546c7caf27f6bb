package loomlessons.run;

import java.time.Instant;
import java.util.List;

/** One run of one or more lessons: when, where, how, and with what results. */
public record CourseRecord(Instant startedAt, Environment environment, RunPlan plan, List<LessonResult> lessons) {

    /** Whether every claim held in every lane that ran. */
    public boolean isFine() {
        return lessons.stream().allMatch(LessonResult::isFine);
    }
}
