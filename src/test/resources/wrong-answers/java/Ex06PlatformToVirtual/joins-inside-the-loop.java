// Refutes: all five are asleep at once
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        for (int i = 0; i < 5; i++) {
            String name = "thread_" + i;
            Thread.ofVirtual().name(name).start(new Sleeper(name, settings.sleep(), trail)).join();
        }
        trail.say("hello");
    }
}
