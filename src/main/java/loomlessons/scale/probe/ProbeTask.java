package loomlessons.scale.probe;

import java.time.Duration;
import java.util.List;
import loomlessons.lesson.Lane;

/**
 * What a probe's JVM is to do.
 *
 * @param sleepers how many sleep at once
 * @param warm whether code is compiled and heap touched before the first sleeper starts
 * @param countsDeoptimizations whether a flight recording counts them, which takes time of its own
 */
public record ProbeTask(Lane lane, int sleepers, Duration sleep, boolean warm, boolean countsDeoptimizations) {

    /** Whether the JVM touches its whole heap at its start; the few objects of platform threads don't need this. */
    boolean heapIsResident() {
        return warm && lane != Lane.PLATFORM;
    }

    /** The same, without warm-up and with the JVM's default flags. */
    public ProbeTask cold() {
        return new ProbeTask(lane, sleepers, sleep, false, countsDeoptimizations);
    }

    /** The same, with a flight recording that counts deoptimizations. */
    public ProbeTask counting() {
        return new ProbeTask(lane, sleepers, sleep, warm, true);
    }

    /** As the arguments of {@link ProbeMain}. */
    List<String> arguments() {
        return List.of(
                lane.name(),
                Integer.toString(sleepers),
                sleep.toString(),
                Boolean.toString(warm),
                Boolean.toString(countsDeoptimizations));
    }

    static ProbeTask parse(List<String> arguments) {
        return new ProbeTask(
                Lane.valueOf(arguments.get(0)),
                Integer.parseInt(arguments.get(1)),
                Duration.parse(arguments.get(2)),
                Boolean.parseBoolean(arguments.get(3)),
                Boolean.parseBoolean(arguments.get(4)));
    }
}
