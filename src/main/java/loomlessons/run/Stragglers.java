package loomlessons.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.jvm.Deadline;
import loomlessons.lesson.Trail;
import loomlessons.run.Outcome.Failed;

/** Threads of a lane that run on when its body has ended; they would disturb the next lane. */
record Stragglers(List<Thread> threads) {

    private static final int MOST_NAMES = 3;
    private static final int SPARE = 10;

    /** The threads that have recorded something, except the caller's. */
    static Stragglers of(Trail trail) {
        return of(trail.threads().stream());
    }

    /** The same with all other platform threads of the lane: if it failed, they may not have got far enough to record. */
    static Stragglers of(Trail trail, ThreadGroup lane) {
        Thread[] all = new Thread[lane.activeCount() + SPARE];
        int found = lane.enumerate(all);
        return of(Stream.concat(trail.threads().stream(), Stream.of(all).limit(found))
                .filter(thread -> !(thread instanceof ForkJoinWorkerThread))); // They may serve others as well.
    }

    private static Stragglers of(Stream<Thread> threads) {
        return new Stragglers(threads.filter(thread -> !thread.equals(Thread.currentThread()))
                .distinct()
                .toList());
    }

    /** Interrupts them and waits for their end, no longer than that; returns those that run on. */
    Stragglers ended(Duration grace) {
        threads.forEach(Thread::interrupt);
        Deadline deadline = Deadline.in(grace);
        try {
            for (Thread thread : threads) {
                thread.join(deadline.left());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return new Stragglers(threads.stream().filter(Thread::isAlive).toList());
    }

    /** The failure, with their names if there are any. */
    Failed blamedFor(Failed failed) {
        if (threads.isEmpty()) {
            return failed;
        }
        String names = threads.stream()
                .limit(MOST_NAMES)
                .map(thread -> thread.getName().isEmpty() ? "thread #" + thread.threadId() : thread.getName())
                .collect(Collectors.joining(", "));
        String more = threads.size() > MOST_NAMES ? " and %d more".formatted(threads.size() - MOST_NAMES) : "";
        return failed.with("%s%s ignored the interrupt".formatted(names, more));
    }
}
