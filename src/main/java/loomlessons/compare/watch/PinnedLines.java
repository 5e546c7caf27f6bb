package loomlessons.compare.watch;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loomlessons.compare.CodeLine;
import loomlessons.compare.Watched.PinReason;
import loomlessons.compare.Watched.PinnedLine;
import loomlessons.flight.RecordedPin;
import loomlessons.flight.RecordedTask;

/** Where virtual threads held their carriers while they waited, and why. */
final class PinnedLines {

    private PinnedLines() {}

    private record PinPlace(Optional<CodeLine> line, PinReason reason) {}

    /** The lines; the longest waits come first. */
    static List<PinnedLine> of(List<RecordedTask> tasks, UserLines lines) {
        Map<PinPlace, List<RecordedPin>> byPlace = tasks.stream()
                .flatMap(task -> task.pins().stream())
                .collect(Collectors.groupingBy(
                        pin -> new PinPlace(lines.place(pin.stack()).line(), reason(pin))));
        return byPlace.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(PinnedLine::totalNanos).reversed())
                .toList();
    }

    private static PinnedLine line(PinPlace place, List<RecordedPin> pins) {
        long nanos = pins.stream().mapToLong(RecordedPin::nanos).sum();
        return new PinnedLine(place.line(), place.reason(), pins.size(), nanos);
    }

    /** The JDK's own words from JDK 24 on; before, the stack trace shows it. */
    private static PinReason reason(RecordedPin pin) {
        boolean isMonitor = pin.reason()
                .map(words -> words.toLowerCase(Locale.ROOT).contains("monitor"))
                .orElseGet(() -> !StackFacts.keepsOnCarrier(pin.stack())
                        && !StackFacts.waitsForInitialiser(pin.monitorClass(), pin.stack()));
        return isMonitor ? PinReason.MONITOR : PinReason.NATIVE_FRAME;
    }
}
