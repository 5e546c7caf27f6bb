import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Make platform threads virtual.
 *
 * <p>The five sleepers run on platform threads.
 *
 * <p>Change it so that each of these sentences is true:
 *
 * <ul>
 *   <li>All five sleepers wake up before the JVM ends.
 *   <li>Each of the five runs once, on a virtual thread of its own.
 *   <li>Each thread has the name of its sleeper: thread_0 to thread_4.
 *   <li>All five sleep at the same time.
 *   <li>Main says hello only after the last one has woken up.
 *   <li>No other thread is started.
 * </ul>
 */
class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String name = "thread_" + i;
            // TODO: a virtual thread instead
            threads.add(Thread.ofPlatform().name(name).start(new Sleeper(name, settings.sleep(), trail)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }
}
