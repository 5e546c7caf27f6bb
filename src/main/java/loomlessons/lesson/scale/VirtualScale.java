package loomlessons.lesson.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;

/** Lets more and more sleepers sleep at once, each on a virtual thread. */
public final class VirtualScale {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        for (int sleepers : ScaleLesson.SIZES) {
            Round.run(new WitnessedSleeps(sleepers, settings.sleep()), VirtualScale::sleepAll, trail);
        }
    }

    /** Starts a virtual thread for each sleep task, then joins them all. */
    public static void sleepAll(SleepTimings timings) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < timings.sleepers(); i++) {
            threads.add(Thread.ofVirtual().start(timings.task(i)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
