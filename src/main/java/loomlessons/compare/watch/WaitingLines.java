package loomlessons.compare.watch;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import loomlessons.compare.Watched.WaitingLine;
import loomlessons.flight.RecordedTask;
import loomlessons.flight.RecordedTasks;
import loomlessons.flight.RecordedWait;

/** What tasks waited for together, line by line, and what they wait for there alone. */
final class WaitingLines {

    /** The least share of the tasks' time: what is shorter is no queue, but tasks that meet now and then. */
    private static final double SHARE_OF_QUEUE = 0.2;

    private final List<RecordedTask> together;
    private final Map<WaitPlace, WaitsAt> waitsTogether;
    private final Map<WaitPlace, WaitsAt> waitsAlone;
    private final int tasksAlone;
    private final boolean hasAllWaits;

    private WaitingLines(RecordedTasks recorded, UserLines lines) {
        List<RecordedTask> alone = WatchPhase.ALONE.tasks(recorded);
        this.together = WatchPhase.PLATFORM.tasks(recorded);
        this.waitsTogether = byPlace(together, lines);
        this.waitsAlone = byPlace(alone, lines);
        this.tasksAlone = alone.size();
        this.hasAllWaits = recorded.hasAllWaits();
    }

    /** The lines; the longest waits come first. */
    static List<WaitingLine> of(RecordedTasks recorded, UserLines lines) {
        WaitingLines waiting = new WaitingLines(recorded, lines);
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
                place.mayBeQueue() && isQueue(waits) ? GotPast.of(together, waits) : OptionalInt.empty());
    }

    /** A task whose wait is missing would count as one that got past. */
    private boolean isQueue(WaitsAt waits) {
        return hasAllWaits
                && waits.tasks() * 2 >= together.size()
                && waits.nanos() >= SHARE_OF_QUEUE * Spans.sum(together, RecordedTask::nanos);
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
