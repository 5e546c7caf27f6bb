package loomlessons.lesson.failure;

import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Starts platform threads of which the last one fails, and joins them all. */
final class PlatformFailure {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        int failing = settings.threads() - 1;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < failing; i++) {
            String name = "thread_" + i;
            threads.add(Thread.ofPlatform().name(name).start(new Sleeper(name, settings.sleep(), trail)));
        }
        trail.awaitAsleep(failing);
        String name = "thread_" + failing;
        threads.add(Thread.ofPlatform()
                .name(name)
                .uncaughtExceptionHandler((thread, error) -> trail.caught(error))
                .start(new FailingTask(name, trail)));
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("main has joined all %d threads and saw no error".formatted(threads.size()));
    }
}
