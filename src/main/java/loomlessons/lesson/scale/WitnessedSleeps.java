package loomlessons.lesson.scale;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import loomlessons.lesson.trail.ThreadFacts;

/** Sleepers that also note on which threads they ran; those that {@code scale} measures don't, because it takes time. */
final class WitnessedSleeps extends SleepTimings {

    private final ThreadFacts[] threads;

    WitnessedSleeps(int sleepers, Duration sleep) {
        super(sleepers, sleep);
        this.threads = new ThreadFacts[sleepers];
    }

    @Override
    public Runnable task(int number) {
        Runnable sleeps = super.task(number);
        return () -> {
            threads[number] = ThreadFacts.ofCurrentThread();
            sleeps.run();
        };
    }

    /** The threads of the tasks that have run, one per task; call it after the sleepers have been joined. */
    List<ThreadFacts> threads() {
        return Arrays.stream(threads).filter(Objects::nonNull).toList();
    }
}
