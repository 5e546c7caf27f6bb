package loomlessons.flight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** The events of one thread, which may have run several tasks, one after another. */
final class ThreadEvents {

    private final List<RecordedTask> tasks = new ArrayList<>();
    private final List<RecordedWait> waits = new ArrayList<>();
    private final List<RecordedPin> pins = new ArrayList<>();
    private boolean hasDeepStack;

    void add(RecordedTask task) {
        tasks.add(task);
    }

    void add(RecordedWait wait) {
        waits.add(wait);
    }

    void add(RecordedPin pin) {
        pins.add(pin);
    }

    /** One of the stack traces is deeper than the recorder's limit. */
    void addDeepStack() {
        hasDeepStack = true;
    }

    boolean hasTaskWithDeepStack() {
        return hasDeepStack && !tasks.isEmpty();
    }

    /** Each task with what happened within it. */
    List<RecordedTask> tasks() {
        List<RecordedWait> outerWaits = outermost(waits, RecordedWait::begin, RecordedWait::end);
        List<RecordedPin> outerPins = outermost(pins, RecordedPin::begin, RecordedPin::end);
        return tasks.stream()
                .map(task -> new RecordedTask(
                        task.phase(),
                        task.number(),
                        task.begin(),
                        task.end(),
                        task.cpuNanos(),
                        task.runDelayNanos(),
                        within(task, outerWaits, RecordedWait::begin),
                        within(task, outerPins, RecordedPin::begin)))
                .toList();
    }

    /** A wait may be part of another one: a thread that reads from a socket may park until there is something to read. */
    private static <T> List<T> outermost(List<T> events, ToLongFunction<T> begin, ToLongFunction<T> end) {
        List<T> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparingLong(begin)
                .thenComparing(Comparator.comparingLong(end).reversed()));
        List<T> outermost = new ArrayList<>();
        long endOfLast = Long.MIN_VALUE;
        for (T event : sorted) {
            if (end.applyAsLong(event) > endOfLast) {
                outermost.add(event);
                endOfLast = end.applyAsLong(event);
            }
        }
        return outermost;
    }

    private static <T> List<T> within(RecordedTask task, List<T> byBegin, ToLongFunction<T> begin) {
        return List.copyOf(
                byBegin.subList(countBefore(task.begin(), byBegin, begin), countBefore(task.end(), byBegin, begin)));
    }

    /** How many begin before a moment; there may be a million. */
    private static <T> int countBefore(long moment, List<T> byBegin, ToLongFunction<T> begin) {
        int from = 0;
        int to = byBegin.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (begin.applyAsLong(byBegin.get(middle)) < moment) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
