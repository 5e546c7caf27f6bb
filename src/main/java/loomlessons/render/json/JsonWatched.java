package loomlessons.render.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loomlessons.compare.Subject;
import loomlessons.compare.Watched;
import loomlessons.compare.Watched.Alone;
import loomlessons.compare.Watched.PinnedLine;
import loomlessons.compare.Watched.Pinning;
import loomlessons.compare.Watched.TaskMemory;
import loomlessons.compare.Watched.UnderLoad;
import loomlessons.compare.Watched.WaitingLine;
import loomlessons.render.format.Millis;

/** What the runs apart from the timed ones have shown, in the JSON document. */
public record JsonWatched(
        JsonAlone alone,
        @MayBeNull JsonUnderLoad underLoad,
        @MayBeNull JsonPinning pinning,
        Map<String, JsonTaskMemory> memory,
        List<String> blindSpots) {

    /** Tasks one after another. */
    public record JsonAlone(
            int tasks,
            double medianMillis,
            double elapsedMillis,
            double waitedMillis,
            double unseenMillis,
            double computedMillis,
            double heldUpMillis,
            double waitingShare) {

        static JsonAlone of(Alone alone) {
            return new JsonAlone(
                    alone.tasks(),
                    Millis.of(alone.medianNanos()),
                    Millis.of(alone.elapsed()),
                    Millis.of(alone.waited()),
                    Millis.of(alone.unseen()),
                    Millis.of(alone.computed()),
                    Millis.of(alone.heldUp()),
                    alone.waitingShare());
        }
    }

    /** Tasks together. */
    public record JsonUnderLoad(
            int tasks,
            double elapsedMillis,
            double inFlightMillis,
            double computedMillis,
            double computingShare,
            double idleShare,
            List<JsonWait> waits) {

        static JsonUnderLoad of(UnderLoad load) {
            return new JsonUnderLoad(
                    load.tasks(),
                    Millis.of(load.elapsedNanos()),
                    Millis.of(load.inFlightNanos()),
                    Millis.of(load.computedNanos()),
                    part(load.computedNanos(), load.inFlightNanos()),
                    load.idleShare(),
                    load.waits().stream()
                            .map(wait -> JsonWait.of(wait, load.inFlightNanos()))
                            .toList());
        }
    }

    /** Waits at one line of the user's code. */
    public record JsonWait(
            @MayBeNull JsonCodeLine at,
            String kind,
            String call,
            long count,
            double totalMillis,
            double share,
            double perTaskMillis,
            double perTaskAloneMillis,
            @MayBeNull Integer gotPast) {

        static JsonWait of(WaitingLine wait, long inFlightNanos) {
            return new JsonWait(
                    JsonCodeLine.of(wait.line()),
                    wait.kind().label(),
                    wait.call(),
                    wait.count(),
                    Millis.of(wait.totalNanos()),
                    part(wait.totalNanos(), inFlightNanos),
                    Millis.of(wait.perTaskNanos()),
                    Millis.of(wait.perTaskAloneNanos()),
                    wait.gotPast().isPresent() ? wait.gotPast().getAsInt() : null);
        }
    }

    /** How long virtual threads held their carriers though they waited. */
    public record JsonPinning(int carriers, double elapsedMillis, double share, List<JsonPinnedLine> lines) {

        static JsonPinning of(Pinning pinning) {
            return new JsonPinning(
                    pinning.carriers(),
                    Millis.of(pinning.elapsedNanos()),
                    pinning.share(),
                    pinning.lines().stream().map(JsonPinnedLine::of).toList());
        }
    }

    /** Waits at one line of the user's code that held a carrier. */
    public record JsonPinnedLine(
            @MayBeNull JsonCodeLine at, String reason, boolean goneFrom24On, long count, double totalMillis) {

        static JsonPinnedLine of(PinnedLine line) {
            return new JsonPinnedLine(
                    JsonCodeLine.of(line.line()),
                    line.reason().label(),
                    line.reason().isGoneFrom24On(),
                    line.count(),
                    Millis.of(line.totalNanos()));
        }
    }

    /** What a task in flight takes. */
    public record JsonTaskMemory(long bytesPerTask, int inFlight) {}

    static JsonWatched of(Watched watched) {
        return new JsonWatched(
                JsonAlone.of(watched.alone()),
                watched.underLoad().map(JsonUnderLoad::of).orElse(null),
                watched.pinning().map(JsonPinning::of).orElse(null),
                memory(watched),
                watched.blindSpots());
    }

    private static Map<String, JsonTaskMemory> memory(Watched watched) {
        Map<String, JsonTaskMemory> memory = new LinkedHashMap<>();
        for (Subject subject : Subject.values()) {
            TaskMemory known = watched.memory().get(subject);
            if (known != null) {
                memory.put(subject.label(), new JsonTaskMemory(known.bytesPerTask(), known.inFlight()));
            }
        }
        return memory;
    }

    private static double part(long some, long whole) {
        return whole <= 0 ? 0 : (double) some / whole;
    }
}
