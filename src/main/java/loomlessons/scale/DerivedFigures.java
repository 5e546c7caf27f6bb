package loomlessons.scale;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/** Figures that follow from what a probe told and what was seen of it from outside. */
final class DerivedFigures {

    private DerivedFigures() {}

    /** All figures of one run. */
    static Map<Figure, Long> of(Load load, Map<Figure, Long> told, ProcessWatch watch) {
        Map<Figure, Long> figures = new EnumMap<>(told);
        if (!figures.containsKey(Figure.PEAK_OS_THREADS)) {
            put(figures, Figure.PEAK_OS_THREADS, watch.mostThreads());
        }
        // What was seen may be a moment old; what the probe told was at its end.
        watch.cpuNanos().ifPresent(seen -> figures.merge(Figure.PROCESS_CPU, seen, Math::max));
        addPeakResident(figures, watch);
        long elapsed = figures.getOrDefault(Figure.ELAPSED, 0L);
        // A timer of another language may fire a little early: a ratio of overshoots needs them above zero.
        figures.put(Figure.OVERSHOOT, Math.max(1, elapsed - load.sleep().toNanos()));
        addMemory(figures);
        return figures;
    }

    /** The kernel tells both inexactly (proc_pid_status(5)): a peak may come out below what was there before. */
    private static void addPeakResident(Map<Figure, Long> figures, ProcessWatch watch) {
        if (!figures.containsKey(Figure.PEAK_RSS)) {
            put(figures, Figure.PEAK_RSS, watch.mostResident());
        }
        long base = figures.getOrDefault(Figure.BASE_RSS, 0L);
        figures.computeIfPresent(Figure.PEAK_RSS, (figure, peak) -> Math.max(peak, base));
    }

    private static void addMemory(Map<Figure, Long> figures) {
        long threads = figures.getOrDefault(Figure.PEAK_OS_THREADS, 0L);
        long base = figures.getOrDefault(Figure.BASE_OS_THREADS, threads);
        OptionalLong stack = KernelStack.bytesPerThread(Path.of("/"));
        stack.ifPresent(bytes -> figures.put(Figure.KERNEL_STACKS, bytes * Math.max(0, threads - base)));
        if (figures.containsKey(Figure.GROWTH)) {
            long asleep = Math.max(1, figures.getOrDefault(Figure.PEAK_ASLEEP, 1L));
            // Elsewhere, memory of one who has gone serves the next: those who were there at once share it.
            long grownFor = Math.max(1, figures.getOrDefault(Figure.GROWN_FOR, asleep));
            long stacks = figures.getOrDefault(Figure.KERNEL_STACKS, 0L);
            figures.put(Figure.BYTES_PER_SLEEPER, figures.get(Figure.GROWTH) / grownFor + stacks / asleep);
        }
    }

    private static void put(Map<Figure, Long> figures, Figure figure, OptionalLong value) {
        value.ifPresent(number -> figures.put(figure, number));
    }
}
