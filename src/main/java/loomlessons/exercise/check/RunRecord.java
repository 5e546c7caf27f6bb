package loomlessons.exercise.check;

import java.util.List;
import loomlessons.lesson.Trail;

/**
 * One run of a learner's program.
 *
 * @param trail what happened, up to the exit of its JVM
 * @param jvmLines what the JVM itself had to say, a warning for example
 */
public record RunRecord(Schedule schedule, Trail trail, Ending ending, List<String> jvmLines) {}
