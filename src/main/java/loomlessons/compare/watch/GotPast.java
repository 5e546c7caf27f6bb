package loomlessons.compare.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import loomlessons.flight.RecordedTask;
import loomlessons.flight.RecordedWait;

/**
 * How many tasks are past a place at the same time while others still wait there. For a moment it may be one more or one
 * less, when one task hands over to the next, so what counts is the number that lasts longest.
 */
final class GotPast {

    /**
     * The least share of the time in which somebody must be past the place. On a busy machine, the next one may be slow to
     * wake up. But where tasks end soon after a wait, a place has no room that others could wait for.
     */
    private static final double SHARE_OF_PLACE = 0.3;

    private final Map<Integer, Long> nanosByNumber = new TreeMap<>();
    private int past;
    private int waiting;

    private GotPast() {}

    /** A number that changes. */
    private record Step(long time, int past, int waiting) {}

    /** The number; empty if no number lasts, or nobody is past the place. */
    static OptionalInt of(List<RecordedTask> tasks, WaitsAt waits) {
        GotPast gotPast = new GotPast();
        gotPast.walk(steps(tasks, waits));
        return gotPast.lastingNumber();
    }

    private static List<Step> steps(List<RecordedTask> tasks, WaitsAt waits) {
        List<Step> steps = new ArrayList<>();
        for (RecordedTask task : tasks) {
            steps.add(new Step(waits.past(task), 1, 0));
            steps.add(new Step(task.end(), -1, 0));
        }
        for (RecordedWait wait : waits.waits()) {
            steps.add(new Step(wait.begin(), 0, 1));
            steps.add(new Step(wait.end(), 0, -1));
        }
        steps.sort(Comparator.comparingLong(Step::time));
        return steps;
    }

    private void walk(List<Step> steps) {
        long last = 0;
        for (Step step : steps) {
            if (waiting > 0) {
                nanosByNumber.merge(past, step.time() - last, Long::sum);
            }
            past += step.past();
            waiting += step.waiting();
            last = step.time();
        }
    }

    private OptionalInt lastingNumber() {
        long nobody = nanosAt(0);
        long all = nanosByNumber.values().stream().mapToLong(Long::longValue).sum();
        nanosByNumber.remove(0);
        int number = nanosByNumber.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        long around = nanosAt(number - 1) + nanosAt(number) + nanosAt(number + 1);
        boolean isPlace = all - nobody >= SHARE_OF_PLACE * all;
        boolean lasts = around > 0 && 2 * around >= all - nobody;
        return isPlace && lasts ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private long nanosAt(int number) {
        return nanosByNumber.getOrDefault(number, 0L);
    }
}
