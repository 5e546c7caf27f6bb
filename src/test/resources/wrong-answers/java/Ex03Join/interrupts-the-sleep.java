// Refutes: the sleeper wakes up before the JVM ends
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        Thread thread = Thread.ofPlatform().name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
        trail.awaitAsleep(1);
        thread.interrupt();
        thread.join();
        trail.say("hello");
    }
}
