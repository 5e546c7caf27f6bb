package loomlessons.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import loomlessons.defect.JdkDefects;
import loomlessons.jvm.Deadline;
import loomlessons.lesson.Event;
import loomlessons.lesson.Lane;
import loomlessons.run.Outcome.Failed;
import loomlessons.run.Outcome.Skipped;

/** Lanes that run at the same time; one thread passes all their events to one listener. */
final class LaneGroup {

    private sealed interface Message {
        record Happened(Lane lane, Event event) implements Message {}

        record Ended(Lane lane, Outcome outcome) implements Message {}
    }

    private static final Duration QUIET_AFTER = Duration.ofMillis(25);

    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final Map<Lane, LaneRun> running = new EnumMap<>(Lane.class);
    private final List<LaneResult> results = new ArrayList<>();
    private final Map<Lane, String> suspicions = new EnumMap<>(Lane.class);
    private final RunListener listener;
    private final long courseNanos;
    private final Supplier<JdkDefects> defects;

    /** A group without lanes; the course began at {@code courseNanos} of {@link System#nanoTime}. */
    LaneGroup(RunListener listener, long courseNanos) {
        this(listener, courseNanos, JdkDefects::ofThisJvm);
    }

    /** The same for a JDK with these defects, which may be why a lane hangs. */
    LaneGroup(RunListener listener, long courseNanos, Supplier<JdkDefects> defects) {
        this.listener = listener;
        this.courseNanos = courseNanos;
        this.defects = defects;
    }

    /** Adds a lane; {@link #run} starts it. */
    void add(Lane lane, LaneRun.Task task, Supplier<Skipped> skipped) {
        LaneRun run = new LaneRun(
                task,
                skipped,
                event -> messages.add(new Message.Happened(lane, event)),
                outcome -> messages.add(new Message.Ended(lane, outcome)));
        running.put(lane, run);
    }

    /** Runs all lanes to the end; interrupts those that take longer than the limit, and abandons them after the grace. */
    List<LaneResult> run(Duration limit, Duration grace) throws InterruptedException {
        List.copyOf(running.values()).forEach(lane -> lane.start(grace.dividedBy(2)));
        try {
            deliverUntil(Deadline.in(limit));
            suspectDefects();
            running.values().forEach(LaneRun::interrupt);
            deliverUntil(Deadline.in(grace));
            abandonAll("it didn't end within %d s, and ignored the interrupt".formatted(limit.toSeconds()));
            return List.copyOf(results);
        } finally {
            running.values().forEach(LaneRun::interrupt);
        }
    }

    private void deliverUntil(Deadline deadline) throws InterruptedException {
        while (!running.isEmpty() && !deadline.isOver()) {
            // Found before the look at the messages: their last words would be among these.
            List<Lane> dead = deadLanes();
            Message next = messages.poll(QUIET_AFTER.toNanos(), TimeUnit.NANOSECONDS);
            if (next == null) {
                dead.forEach(lane -> end(lane, running.get(lane).abandoned("its thread has died")));
                listener.quiet();
            } else {
                deliver(next);
            }
        }
    }

    /** Lanes whose thread has ended and couldn't say how, for example because a class can't be loaded any more. */
    private List<Lane> deadLanes() {
        return running.entrySet().stream()
                .filter(lane -> lane.getValue().isDead())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Before the interrupt: afterwards the threads no longer show what they hung in. */
    private void suspectDefects() {
        running.forEach((lane, run) -> new HangCause(defects.get())
                .of(lane, run.livingThreads())
                .ifPresent(suspicion -> suspicions.put(lane, suspicion)));
    }

    private void deliver(Message message) {
        switch (message) {
            case Message.Happened(Lane lane, Event event) -> listener.happened(lane, event);
            case Message.Ended(Lane lane, Outcome outcome) -> end(lane, outcome);
        }
    }

    private void abandonAll(String reason) {
        List.copyOf(running.keySet())
                .forEach(lane -> end(lane, running.get(lane).abandoned(reason)));
    }

    private void end(Lane lane, Outcome outcome) {
        Duration began = Duration.ofNanos(running.remove(lane).beganNanos() - courseNanos);
        LaneResult result = new LaneResult(lane, began, withSuspicion(lane, outcome));
        results.add(result);
        listener.laneEnded(result);
    }

    private Outcome withSuspicion(Lane lane, Outcome outcome) {
        return outcome instanceof Failed failed && suspicions.containsKey(lane)
                ? failed.with(suspicions.get(lane))
                : outcome;
    }
}
