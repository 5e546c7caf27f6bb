package loomlessons.exercise.check;

import java.util.List;
import loomlessons.exercise.child.Schedule;
import loomlessons.lesson.Trail;

/**
 * One run of a learner's program.
 *
 * @param trail what happened, up to the exit of its JVM
 * @param starved whether the machine gave the program no CPU for a while, so that it may be late without a mistake
 * @param jvmLines what the JVM itself printed, for example a warning
 */
public record RunRecord(Schedule schedule, Trail trail, Ending ending, boolean starved, List<String> jvmLines) {}
