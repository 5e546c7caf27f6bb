package loomlessons.lesson.cpu;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Trail;

/** The time between two events, with the CPU time that was used in it. */
record CpuInterval(Event from, Event to) {

    // Some JDKs report CPU time in steps of 10 ms: in a shorter interval, one step more would look like one core more.
    private static final Duration SHORTEST_TO_TRUST = Duration.ofMillis(100);

    static CpuInterval between(Phase from, Phase to, Trail trail) {
        return new CpuInterval(trail.first(from), trail.first(to));
    }

    /** The interval between the ends of two crunchers that used most cores: other programs only take CPU away. */
    static CpuInterval busiest(CpuInterval crunching, Trail trail) {
        List<Event> marks = new ArrayList<>(List.of(crunching.from));
        trail.all(Kind.SAY).stream()
                .filter(event -> event.thread().id() != crunching.from.thread().id())
                .forEach(marks::add);
        return IntStream.range(1, marks.size())
                .mapToObj(i -> new CpuInterval(marks.get(i - 1), marks.get(i)))
                .filter(interval -> interval.wall().compareTo(SHORTEST_TO_TRUST) >= 0)
                .max(Comparator.comparingDouble(CpuInterval::cores))
                .orElse(crunching);
    }

    /** How many cores were busy, on average. */
    double cores() {
        return from.coresUsedUntil(to);
    }

    Duration cpu() {
        return Duration.ofNanos(to.cpuNanos() - from.cpuNanos());
    }

    /** Time, CPU time and their ratio, in words. */
    String describe() {
        return String.format(
                Locale.ROOT,
                "%s s, CPU time %s s, %.2f cores",
                Seconds.measured(wall()),
                Seconds.measured(cpu()),
                cores());
    }

    private Duration wall() {
        return from.until(to);
    }
}
