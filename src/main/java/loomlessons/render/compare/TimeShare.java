package loomlessons.render.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import loomlessons.compare.Watched;
import loomlessons.compare.Watched.Alone;
import loomlessons.compare.Watched.UnderLoad;
import loomlessons.compare.Watched.WaitKind;
import loomlessons.compare.Watched.WaitingLine;

/**
 * A part of a task's time: a wait at a line of the user's code, or computing, or the rest.
 *
 * @param what for example {@code Http.java:17}, or {@code computing}
 * @param call what the line waits for; empty if it isn't a wait
 * @param underLoad from 0 to 1
 * @param alone from 0 to 1, the same part of the time of a task alone; empty if that isn't known
 * @param perTaskNanos under load
 */
public record TimeShare(String what, String call, double underLoad, OptionalDouble alone, OptionalLong perTaskNanos) {

    // The others are in the JSON document.
    private static final int MOST_LINES = 8;

    private static final double LEAST = 0.01;

    /** The parts of a task's time under load, the waits first; empty if tasks weren't watched under load. */
    public static List<TimeShare> of(Watched watched) {
        List<TimeShare> shares = new ArrayList<>();
        watched.underLoad().filter(load -> load.inFlightNanos() > 0).ifPresent(load -> {
            shown(load, watched.alone())
                    .map(wait -> of(wait, load, watched.alone()))
                    .forEach(shares::add);
            shares.add(computing(load, watched.alone()));
            shares.add(rest(load, watched.alone()));
        });
        return List.copyOf(shares);
    }

    private static TimeShare of(WaitingLine wait, UnderLoad load, Alone alone) {
        return new TimeShare(
                UserText.line(wait.line()),
                call(wait),
                part(wait.totalNanos(), load.inFlightNanos()),
                alonePart(wait.perTaskAloneNanos() * alone.tasks(), alone),
                OptionalLong.of(wait.perTaskNanos()));
    }

    /** Without those that take less than a hundredth of a task's time, alone and under load. */
    private static Stream<WaitingLine> shown(UnderLoad load, Alone alone) {
        return load.waits().stream()
                .filter(wait -> part(wait.totalNanos(), load.inFlightNanos()) >= LEAST
                        || alonePart(wait.perTaskAloneNanos() * alone.tasks(), alone)
                                        .orElse(0)
                                >= LEAST)
                .limit(MOST_LINES);
    }

    private static TimeShare computing(UnderLoad load, Alone alone) {
        return new TimeShare(
                "computing",
                "",
                part(load.computedNanos(), load.inFlightNanos()),
                alonePart(alone.computed(), alone),
                perTask(load.computedNanos(), load));
    }

    /** What the recorder doesn't see, waiting for a processor, and waits of little importance. */
    private static TimeShare rest(UnderLoad load, Alone alone) {
        long shown = shown(load, alone).mapToLong(WaitingLine::totalNanos).sum();
        long rest = Math.max(0, load.inFlightNanos() - shown - load.computedNanos());
        return new TimeShare(
                "everything else",
                "",
                part(rest, load.inFlightNanos()),
                alonePart(restAlone(load, alone), alone),
                perTask(rest, load));
    }

    /** A thread that wakes up late has waited for a processor within a wait that is shown: it counts once. */
    private static long restAlone(UnderLoad load, Alone alone) {
        long shown = alone.tasks()
                * shown(load, alone).mapToLong(WaitingLine::perTaskAloneNanos).sum();
        long left = alone.elapsed() - Math.max(alone.waited(), shown) - alone.computed();
        return Math.clamp(left, 0, alone.unseen() + alone.heldUp());
    }

    private static OptionalDouble alonePart(long nanos, Alone alone) {
        return alone.elapsed() > 0 ? OptionalDouble.of(part(nanos, alone.elapsed())) : OptionalDouble.empty();
    }

    private static double part(long nanos, long whole) {
        return Math.clamp((double) nanos / whole, 0, 1);
    }

    private static OptionalLong perTask(long nanos, UnderLoad load) {
        return load.tasks() > 0 ? OptionalLong.of(nanos / load.tasks()) : OptionalLong.empty();
    }

    /** What a line waits for: a method, or a monitor. */
    static String call(WaitingLine wait) {
        return wait.kind() == WaitKind.MONITOR ? UserText.monitor(wait.call()) : UserText.name(wait.call());
    }
}
