package loomlessons.scale;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a sweep is to measure.
 *
 * @param subjects in the order in which to show them
 * @param unavailable why some subjects can't run here
 * @param sizes numbers of sleepers, ascending
 * @param warm whether code is compiled and heap touched before the first sleeper starts
 * @param toTheWall whether to continue even if the machine will probably refuse more threads
 */
public record SweepPlan(
        List<Subject> subjects,
        Map<Subject, String> unavailable,
        List<Integer> sizes,
        Duration sleep,
        int runs,
        boolean warm,
        boolean toTheWall) {

    public List<Load> loads() {
        return sizes.stream().map(size -> new Load(size, sleep)).toList();
    }
}
