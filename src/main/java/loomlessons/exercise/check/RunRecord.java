package loomlessons.exercise.check;

import java.util.List;
import loomlessons.exercise.child.Schedule;
import loomlessons.lesson.Trail;

/**
 * One run of a learner's program.
 *
 * @param trail what happened, up to the exit of its JVM
 * @param starved whether the machine had no time for the program for a while: it may have been late through no fault
 *     of its own
 * @param jvmLines what the JVM itself had to say, a warning for example
 */
public record RunRecord(Schedule schedule, Trail trail, Ending ending, boolean starved, List<String> jvmLines) {}
