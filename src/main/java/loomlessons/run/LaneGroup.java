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
import loomlessons.lesson.Event;
import loomlessons.lesson.Lane;
import loomlessons.run.Outcome.Skipped;

/** Lanes that run at the same time; one thread reports what happens in them to one listener. */
final class LaneGroup {

    private sealed interface News {
        record Happened(Lane lane, Event event) implements News {}

        record Ended(Lane lane, Outcome outcome) implements News {}
    }

    private static final Duration QUIET_AFTER = Duration.ofMillis(25);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private final Map<Lane, LaneRun> running = new EnumMap<>(Lane.class);
    private final List<LaneResult> results = new ArrayList<>();
    private final RunListener listener;
    private final long courseNanos;

    /**
     * No lanes yet.
     *
     * @param courseNanos when the course began, on the clock of {@link System#nanoTime}
     */
    LaneGroup(RunListener listener, long courseNanos) {
        this.listener = listener;
        this.courseNanos = courseNanos;
    }

    /** Adds a lane; it doesn't run before {@link #run}. */
    void add(Lane lane, LaneRun.Task task, Supplier<Skipped> skipped) {
        LaneRun run = new LaneRun(
                task,
                skipped,
                event -> news.add(new News.Happened(lane, event)),
                outcome -> news.add(new News.Ended(lane, outcome)));
        running.put(lane, run);
    }

    /** Runs all lanes to their ends, or stops those that take longer than the limit. */
    List<LaneResult> run(Duration limit) throws InterruptedException {
        running.values().forEach(LaneRun::start);
        try {
            tellUntil(System.nanoTime() + limit.toNanos());
            running.values().forEach(LaneRun::interrupt);
            tellUntil(System.nanoTime() + GRACE.toNanos());
            abandonAll("it didn't end within %d s, not even when interrupted".formatted(limit.toSeconds()));
            return results;
        } finally {
            running.values().forEach(LaneRun::interrupt);
        }
    }

    private void tellUntil(long deadline) throws InterruptedException {
        while (!running.isEmpty() && System.nanoTime() < deadline) {
            News next = news.poll(QUIET_AFTER.toNanos(), TimeUnit.NANOSECONDS);
            if (next == null) {
                listener.quiet();
            } else {
                report(next);
            }
        }
    }

    private void report(News next) {
        switch (next) {
            case News.Happened happened -> listener.happened(happened.lane(), happened.event());
            case News.Ended ended -> end(ended.lane(), ended.outcome());
        }
    }

    private void abandonAll(String reason) {
        List.copyOf(running.keySet())
                .forEach(lane -> end(lane, running.get(lane).abandoned(reason)));
    }

    private void end(Lane lane, Outcome outcome) {
        Duration began = Duration.ofNanos(running.remove(lane).beganNanos() - courseNanos);
        LaneResult result = new LaneResult(lane, began, outcome);
        results.add(result);
        listener.laneEnded(result);
    }
}
