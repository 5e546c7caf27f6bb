package loomlessons.compare.watch;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import loomlessons.compare.Watched.WaitingLine;
import loomlessons.flight.RecordedTask;
import loomlessons.flight.RecordedWait;

/** What tasks waited for together, line by line, and what they wait for there alone. */
final class WaitingLines {

    private final List<RecordedTask> together;
    private final Map<WaitPlace, WaitsAt> waitsTogether;
    private final Map<WaitPlace, WaitsAt> waitsAlone;
    private final int tasksAlone;

    private WaitingLines(List<RecordedTask> together, List<RecordedTask> alone, UserLines lines) {
        this.together = together;
        this.waitsTogether = byPlace(together, lines);
        this.waitsAlone = byPlace(alone, lines);
        this.tasksAlone = alone.size();
    }

    /** The lines; the longest waits come first. */
    static List<WaitingLine> of(List<RecordedTask> together, List<RecordedTask> alone, UserLines lines) {
        WaitingLines waiting = new WaitingLines(together, alone, lines);
        return waiting.waitsTogether.entrySet().stream()
                .map(entry -> waiting.line(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(WaitingLine::totalNanos).reversed())
                .toList();
    }

    private WaitingLine line(WaitPlace place, WaitsAt waits) {
        long aloneNanos = waitsAlone.containsKey(place) ? waitsAlone.get(place).nanos() : 0;
        return new WaitingLine(
                place.line(),
                place.kind(),
                place.call(),
                waits.count(),
                waits.nanos(),
                waits.nanos() / together.size(),
                tasksAlone == 0 ? 0 : aloneNanos / tasksAlone,
                place.mayBeQueue() && waits.tasks() * 2 >= together.size()
                        ? GotPast.of(together, waits)
                        : OptionalInt.empty());
    }

    private static Map<WaitPlace, WaitsAt> byPlace(List<RecordedTask> tasks, UserLines lines) {
        Map<WaitPlace, WaitsAt> byPlace = new LinkedHashMap<>();
        for (RecordedTask task : tasks) {
            for (RecordedWait wait : task.waits()) {
                byPlace.computeIfAbsent(WaitPlace.of(wait, lines), place -> new WaitsAt())
                        .add(task, wait);
            }
        }
        return byPlace;
    }
}
