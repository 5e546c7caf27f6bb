package loomlessons.exercise.child;

import java.time.Duration;
import java.util.List;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;

/**
 * How a learner's program is run.
 *
 * @param slowness by what its sleeps, and all that is measured by them, are longer than usual: more than 1 on a busy machine
 * @param longestWakeDelay how long its sleepers' wake-ups may be delayed
 * @param timeLimit how long it may run, from its own start on
 */
public record RunPlan(Schedule schedule, int slowness, Duration longestWakeDelay, Duration timeLimit) {

    /** The settings with which it runs, and by which it is judged. */
    public Settings settings() {
        Settings usual = schedule.settings();
        return new Settings(usual.sleep().multipliedBy(slowness), usual.threads());
    }

    /** The plan as arguments of a program, for {@link #of}. */
    public List<String> arguments() {
        return List.of(schedule.name(), Integer.toString(slowness), longestWakeDelay.toString(), timeLimit.toString());
    }

    static RunPlan of(List<String> arguments) {
        return new RunPlan(
                Schedule.valueOf(arguments.get(0)),
                Integer.parseInt(arguments.get(1)),
                Duration.parse(arguments.get(2)),
                Duration.parse(arguments.get(3)));
    }

    /** The longest delay of an event, counted from the first delayed one of its kind. */
    Duration longestDelay(Kind kind) {
        return schedule.longestDelay(kind, settings().sleep(), longestWakeDelay);
    }
}
