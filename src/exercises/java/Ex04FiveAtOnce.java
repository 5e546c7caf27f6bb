import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Let five sleepers sleep at once.
 *
 * <p>Here the five sleepers sleep one after another. Their threads may be of either kind, and may
 * have any names.
 *
 * <p>Change it so that each of these sentences is true:
 *
 * <ul>
 *   <li>All five sleepers wake up before the JVM ends.
 *   <li>All five sleep at the same time.
 *   <li>Main says hello only after the last one has woken up.
 *   <li>Each of the five runs once, on a thread of its own: main is none of them.
 *   <li>No other thread is started.
 * </ul>
 */
class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        // TODO: start all five, then wait for all five
        for (int i = 0; i < 5; i++) {
            String name = "thread_" + i;
            Thread thread = Thread.ofPlatform().name(name).start(new Sleeper(name, settings.sleep(), trail));
            thread.join();
        }
        trail.say("hello");
    }
}
