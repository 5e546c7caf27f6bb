package loomlessons.scale;

import java.util.EnumMap;
import java.util.Map;
import loomlessons.lesson.Lane;
import loomlessons.lesson.scale.NapBody;
import loomlessons.lesson.scale.Naps;
import loomlessons.lesson.scale.PlatformScale;
import loomlessons.lesson.scale.StructuredScale;
import loomlessons.lesson.scale.VirtualScale;

/** One measurement, in this JVM. */
final class Measurement {

    private final ProbeTask task;
    private final Naps naps;

    Measurement(ProbeTask task) {
        this.task = task;
        this.naps = new Naps(task.sleepers(), task.sleep());
    }

    /** How many sleepers have begun to sleep. */
    int begun() {
        return naps.begun();
    }

    /** Lets all sleepers sleep and tells what that took. */
    Map<Figure, Long> run() throws InterruptedException {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        if (task.warm()) {
            figures.put(Figure.WARM_UP, WarmUp.of(task.lane()).run(body(task.lane())));
            // What the warm-up has left is not to fill the heap while the sleepers are there.
            System.gc();
        }
        HeapWatch heap = HeapWatch.start(naps::now);
        Resources resources = Resources.now();
        long start = naps.now();
        if (task.countsDeoptimizations()) {
            figures.put(Figure.DEOPTIMIZATIONS, Deoptimizations.during(body(task.lane()), naps));
        } else {
            body(task.lane()).sleepAll(naps);
        }
        long elapsed = naps.now() - start;
        resources.addTo(figures);
        heap.stop();
        if (task.heapIsResident()) {
            // Resident memory has hardly grown, then: what the sleepers take of the heap was there before.
            figures.computeIfPresent(Figure.GROWTH, (growth, bytes) -> bytes + heap.growthUntil(allAsleepAt()));
        }
        addTimes(figures, start, elapsed);
        Lateness.of(naps).addTo(figures);
        return figures;
    }

    /** The last moment at which all were asleep; where there was none, when the last fell asleep. */
    private long allAsleepAt() {
        return Math.max(naps.lastBegunAt(), naps.firstWokenAt());
    }

    private void addTimes(Map<Figure, Long> figures, long start, long elapsed) {
        figures.put(Figure.ELAPSED, elapsed);
        figures.put(Figure.START, naps.lastBegunAt() - start);
        figures.put(Figure.FIRST_WAKE, naps.firstWokenAt() - start);
        figures.put(Figure.LAST_WAKE, naps.lastWokenAt() - start);
        figures.put(Figure.PEAK_ASLEEP, (long) naps.mostAsleepAtOnce());
    }

    /** A structured body is a lambda: only when it runs is its class loaded, which needs preview features. */
    private static NapBody body(Lane lane) {
        return switch (lane) {
            case PLATFORM -> PlatformScale::sleepAll;
            case VIRTUAL -> VirtualScale::sleepAll;
            case STRUCTURED -> naps -> StructuredScale.sleepAll(naps);
        };
    }
}
