import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Let five sleepers sleep at once.
 *
 * <p>Here the five sleepers sleep one after another. Let all of them sleep at the same time, and
 * say hello after the last one has woken up.
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
