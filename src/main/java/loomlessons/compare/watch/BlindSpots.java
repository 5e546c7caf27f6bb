package loomlessons.compare.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import loomlessons.compare.Watched.Alone;
import loomlessons.compare.Watched.WaitKind;
import loomlessons.compare.Watched.WaitingLine;
import loomlessons.flight.RecordedTasks.Gap;
import loomlessons.flight.TaskRecording;

/** What a recording of tasks doesn't show, each a sentence. */
final class BlindSpots {

    /** Calls that wait until another thread has computed something. */
    private static final Set<String> OTHER_THREADS = Set.of(
            "FutureTask", "CompletableFuture", "ForkJoinTask", "AbstractExecutorService", "ThreadPerTaskExecutor");

    private static final double MUCH_UNSEEN = 0.3;
    private static final double MUCH_WITHOUT_LINE = 0.05;

    private final List<String> sentences = new ArrayList<>();

    private BlindSpots() {}

    static List<String> of(Set<Gap> gaps, Optional<Alone> alone, List<WaitingLine> waits) {
        BlindSpots spots = new BlindSpots();
        spots.addGaps(gaps);
        alone.ifPresent(spots::addUnseen);
        if (!waits.isEmpty()) {
            spots.addPlatformOnly();
            spots.addOtherThreads(waits);
            spots.addWithoutLine(waits, gaps);
        }
        spots.addShortWaits();
        return List.copyOf(spots.sentences);
    }

    private void addGaps(Set<Gap> gaps) {
        if (gaps.contains(Gap.LOST_DATA)) {
            sentences.add("The flight recorder lost data, so some waits are missing.");
        }
        if (gaps.contains(Gap.LATER_WAITS)) {
            sentences.add("The tasks waited so often that the recording became too large, so later waits are missing.");
        }
    }

    private void addUnseen(Alone alone) {
        double share = alone.elapsed() == 0 ? 0 : (double) alone.unseen() / alone.elapsed();
        if (share > MUCH_UNSEEN) {
            sentences.add(percent(share)
                    + " of the time of a task alone is neither computing nor a recorded wait; it counts as waiting,"
                    + " for example for a disk, a process, a connection or the address of a host.");
        }
    }

    private void addPlatformOnly() {
        sentences.add("The JDK records neither the parks nor the CPU time of virtual threads,"
                + " so the waits are those of the same tasks on platform threads.");
    }

    private void addShortWaits() {
        sentences.add("Waits shorter than " + TaskRecording.SHORTEST_WAIT.toNanos() / 1000 + " µs aren't recorded.");
    }

    private void addOtherThreads(List<WaitingLine> waits) {
        String calls = waits.stream()
                .filter(BlindSpots::isForOtherThread)
                .map(BlindSpots::described)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!calls.isEmpty()) {
            sentences.add("What other threads do while tasks wait for them isn't watched: " + calls + ".");
        }
    }

    private static boolean isForOtherThread(WaitingLine line) {
        String type = line.call().substring(0, Math.max(0, line.call().lastIndexOf('.')));
        boolean isParked = line.kind() == WaitKind.PARK || line.kind() == WaitKind.NOTIFICATION;
        return isParked && (OTHER_THREADS.contains(type) || line.call().equals("Thread.join"));
    }

    private static String described(WaitingLine line) {
        return line.call() + line.line().map(place -> " in " + place).orElse("");
    }

    private void addWithoutLine(List<WaitingLine> waits, Set<Gap> gaps) {
        long without = waits.stream()
                .filter(line -> line.line().isEmpty())
                .mapToLong(WaitingLine::totalNanos)
                .sum();
        double share = (double) without
                / waits.stream().mapToLong(WaitingLine::totalNanos).sum();
        if (share > MUCH_WITHOUT_LINE) {
            sentences.add(percent(share) + " of the waiting has no line of your code in its stack trace"
                    + (gaps.contains(Gap.DEEP_STACKS)
                            ? ", as some are deeper than the flight recorder's limit."
                            : "."));
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
