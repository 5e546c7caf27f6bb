// Refutes: all five are asleep at once
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        start(0, settings, trail).join();
        trail.say("hello");
    }

    private static Thread start(int i, Settings settings, Trail trail) {
        Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
        return Thread.ofPlatform().start(() -> {
            sleeper.run();
            if (i < 4) {
                try {
                    start(i + 1, settings, trail).join();
                } catch (InterruptedException ended) {
                    return;
                }
            }
        });
    }
}
