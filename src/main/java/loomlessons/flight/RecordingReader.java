package loomlessons.flight;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import loomlessons.flight.RecordedTasks.Gap;

/** Collects events by thread, and puts tasks together. */
final class RecordingReader {

    private final boolean monitorsLeaveCarriers;
    private final Map<Long, ThreadEvents> threads = new HashMap<>();
    private final Set<Gap> gaps = EnumSet.noneOf(Gap.class);
    private final StackReader stacks = new StackReader();
    private Optional<Instant> origin = Optional.empty();

    /**
     * A reader for one recording.
     *
     * @param monitorsLeaveCarriers whether a virtual thread that waits for a monitor leaves its carrier, as from JDK 24 on
     */
    RecordingReader(boolean monitorsLeaveCarriers) {
        this.monitorsLeaveCarriers = monitorsLeaveCarriers;
    }

    void take(RecordedEvent event) {
        if (origin.isEmpty()) {
            origin = Optional.of(event.getStartTime());
        }
        switch (event.getEventType().getName()) {
            case TaskSpan.NAME -> takeTask(event);
            case TaskRecording.PINNED -> takePin(event);
            case TaskRecording.DATA_LOSS -> gaps.add(Gap.LOST_DATA);
            case WaitsNoLongerRecorded.NAME -> gaps.add(Gap.LATER_WAITS);
            default -> WaitType.ofEvent(event.getEventType().getName()).ifPresent(type -> takeWait(type, event));
        }
    }

    /** What was recorded. */
    RecordedTasks tasks() {
        List<RecordedTask> tasks = threads.values().stream()
                .flatMap(thread -> thread.tasks().stream())
                .sorted(Comparator.comparingLong(RecordedTask::begin))
                .toList();
        if (threads.values().stream().anyMatch(ThreadEvents::hasTaskWithDeepStack)) {
            gaps.add(Gap.DEEP_STACKS);
        }
        return new RecordedTasks(tasks, Set.copyOf(gaps));
    }

    private void takeTask(RecordedEvent event) {
        thread(event)
                .ifPresent(thread -> thread.add(new RecordedTask(
                        event.getString("phase"),
                        event.getInt("number"),
                        nanos(event.getStartTime()),
                        nanos(event.getEndTime()),
                        event.getLong("cpuNanos"),
                        event.getLong("runDelayNanos"),
                        List.of(),
                        List.of())));
    }

    private void takeWait(WaitType type, RecordedEvent event) {
        RecordedWait wait = new RecordedWait(
                type, nanos(event.getStartTime()), nanos(event.getEndTime()), monitorClass(event), stack(event));
        thread(event).ifPresent(thread -> thread.add(wait));
        if (holdsCarrier(type, event)) {
            RecordedPin pin =
                    new RecordedPin(wait.begin(), wait.end(), Optional.empty(), wait.monitorClass(), wait.stack());
            thread(event).ifPresent(thread -> thread.add(pin));
        }
    }

    private void takePin(RecordedEvent event) {
        RecordedPin pin = new RecordedPin(
                nanos(event.getStartTime()),
                nanos(event.getEndTime()),
                text(event, RecordedTasks.PIN_REASON),
                Optional.empty(),
                stack(event));
        thread(event).ifPresent(thread -> thread.add(pin));
    }

    /** Before JDK 24, there is no event of its own for a virtual thread that holds its carrier for a monitor. */
    private boolean holdsCarrier(WaitType type, RecordedEvent event) {
        boolean isMonitor = type == WaitType.MONITOR_ENTER || type == WaitType.MONITOR_WAIT;
        RecordedThread thread = event.getThread();
        return isMonitor && !monitorsLeaveCarriers && thread != null && thread.isVirtual();
    }

    private Optional<ThreadEvents> thread(RecordedEvent event) {
        return Optional.ofNullable(event.getThread())
                .map(RecordedThread::getJavaThreadId)
                .map(id -> threads.computeIfAbsent(id, unknown -> new ThreadEvents()));
    }

    private List<CodeFrame> stack(RecordedEvent event) {
        RecordedStackTrace trace = event.getStackTrace();
        if (trace == null) {
            return List.of();
        }
        if (trace.isTruncated()) {
            thread(event).ifPresent(ThreadEvents::addDeepStack);
        }
        return stacks.frames(trace);
    }

    private long nanos(Instant time) {
        return Duration.between(origin.orElse(time), time).toNanos();
    }

    private static Optional<String> monitorClass(RecordedEvent event) {
        return event.hasField("monitorClass")
                ? Optional.ofNullable((RecordedClass) event.getValue("monitorClass"))
                        .map(RecordedClass::getName)
                : Optional.empty();
    }

    private static Optional<String> text(RecordedEvent event, String field) {
        return event.hasField(field) ? Optional.ofNullable(event.getString(field)) : Optional.empty();
    }
}
