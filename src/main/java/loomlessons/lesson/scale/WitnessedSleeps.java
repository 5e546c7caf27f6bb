package loomlessons.lesson.scale;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import loomlessons.lesson.trail.EndsHeld;
import loomlessons.lesson.trail.ThreadFacts;

/**
 * Sleepers that also show on which threads they ran, and whether somebody waited for their end; those that {@code scale}
 * measures don't, because it takes time.
 */
final class WitnessedSleeps extends SleepTimings {

    private final ThreadFacts[] threads;
    private final EndsHeld ends = new EndsHeld(Thread.currentThread());
    private final AtomicInteger ended = new AtomicInteger();

    WitnessedSleeps(int sleepers, Duration sleep) {
        super(sleepers, sleep);
        this.threads = new ThreadFacts[sleepers];
    }

    @Override
    public Runnable task(int number) {
        Runnable sleeps = super.task(number);
        return () -> {
            threads[number] = ThreadFacts.ofCurrentThread();
            ends.taskSleeps();
            sleeps.run();
            ends.taskEnds();
            ended.incrementAndGet();
        };
    }

    /** How many tasks have ended; the others needn't wait for main any more. */
    int ended() {
        int before = ended.get();
        ends.mainEnds();
        return before;
    }

    /** How long after that {@link System#nanoTime} the last of the threads was created. */
    Duration lastCreatedSince(long nanoTime) {
        return threads().stream()
                .flatMap(thread -> thread.since(nanoTime).origin().stream())
                .map(origin -> Duration.ofNanos(origin.nanos()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** The threads of the tasks that have run, one per task; call it after the sleepers have been joined. */
    List<ThreadFacts> threads() {
        return Arrays.stream(threads).filter(Objects::nonNull).toList();
    }
}
