package loomlessons.scale;

import java.time.Instant;
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
    private Instant firstStart = Instant.EPOCH;

    Measurement(ProbeTask task) {
        this.task = task;
        this.naps = new Naps(task.sleepers(), task.sleep());
    }

    /** How many sleepers have begun to sleep. */
    int begun() {
        return naps.begun();
    }

    /** When the first sleeper was started, by the clock that all processes of the machine share. */
    Instant firstStart() {
        return firstStart;
    }

    /** Lets all sleepers sleep and tells what that took. */
    Map<Figure, Long> run() throws InterruptedException {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        warmUp(figures);
        SelfWatch watch = SelfWatch.start(naps::now);
        Resources resources = Resources.now();
        firstStart = Instant.now();
        long start = naps.now();
        sleepAll(figures);
        long elapsed = naps.now() - start;
        resources.addTo(figures);
        watch.stop();
        addMemory(figures, watch);
        addTimes(figures, start, elapsed);
        Lateness.of(naps).addTo(figures);
        return figures;
    }

    private void warmUp(Map<Figure, Long> figures) throws InterruptedException {
        if (task.warm()) {
            figures.put(Figure.WARM_UP, WarmUp.of(task.lane()).run(body(task.lane())));
        }
        if (task.heapIsResident()) {
            // What the warm-up has left is not to fill the heap while the sleepers are there.
            System.gc();
        }
    }

    private void sleepAll(Map<Figure, Long> figures) throws InterruptedException {
        if (task.countsDeoptimizations()) {
            figures.put(Figure.DEOPTIMIZATIONS, Deoptimizations.during(body(task.lane()), naps));
        } else {
            body(task.lane()).sleepAll(naps);
        }
    }

    private void addMemory(Map<Figure, Long> figures, SelfWatch watch) {
        watch.mostThreads().ifPresent(seen -> figures.merge(Figure.PEAK_OS_THREADS, seen, Math::max));
        if (task.heapIsResident()) {
            // Resident memory has hardly grown, then: what the sleepers take of the heap was there before. Nothing of
            // it is used twice, as no collection runs: all who have begun share it, also those who have gone.
            figures.computeIfPresent(Figure.GROWTH, (growth, bytes) -> bytes + watch.heapGrowthUntil(allAsleepAt()));
            figures.put(Figure.GROWN_FOR, (long) naps.begun());
        } else {
            figures.computeIfPresent(Figure.GROWTH, (growth, bytes) -> Math.max(0, bytes - watch.ownBytes()));
        }
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
    static NapBody body(Lane lane) {
        return switch (lane) {
            case PLATFORM -> PlatformScale::sleepAll;
            case VIRTUAL -> VirtualScale::sleepAll;
            case STRUCTURED -> naps -> StructuredScale.sleepAll(naps);
        };
    }
}
