package loomlessons.compare;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a comparison is to measure.
 *
 * @param subjects in the order in which to show them
 * @param unavailable why some subjects can't run here
 * @param poolSize the number of threads of the pool
 * @param runs timed runs of each subject
 * @param limit after that time a JVM is stopped
 * @param jvmOptions further options of the JVMs that run the task
 * @param toTheWall whether to continue even if the machine will probably refuse more threads
 */
public record ComparePlan(
        TaskCode task,
        Load load,
        List<Subject> subjects,
        Map<Subject, String> unavailable,
        int poolSize,
        int runs,
        Duration limit,
        List<String> jvmOptions,
        boolean toTheWall) {

    /** How many platform threads a subject needs for its tasks. */
    public int platformThreads(Subject subject) {
        return switch (subject) {
            case PLATFORM -> load.tasks();
            case POOL -> Math.min(poolSize, load.tasks());
            case VIRTUAL, STRUCTURED -> 0;
        };
    }
}
