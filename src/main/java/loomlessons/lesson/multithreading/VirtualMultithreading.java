package loomlessons.lesson.multithreading;

import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Starts several virtual threads, then joins them all. */
final class VirtualMultithreading {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < settings.threads(); i++) {
            String name = "thread_" + i;
            threads.add(Thread.ofVirtual().name(name).start(new Sleeper(name, settings.sleep(), trail)));
        }
        trail.awaitAsleep(settings.threads());
        trail.say("all %d are asleep".formatted(settings.threads()));
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("Elapsed time: %s seconds".formatted(Seconds.measured(System.nanoTime() - start)));
        trail.say(new MultithreadingLesson.AllFinished(settings.threads()));
    }
}
