package loomlessons.run;

import java.time.Instant;
import java.util.List;

/** Everything that is known of one run of one or more lessons. */
public record CourseRecord(Instant startedAt, Environment environment, RunPlan plan, List<LessonResult> lessons) {

    /** Whether every claim held in every lane that ran. */
    public boolean isFine() {
        return lessons.stream().allMatch(LessonResult::isFine);
    }
}
