// Refutes: the sleeper wakes up before the JVM ends
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex01NamedThread {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread thread = Thread.ofPlatform().name("thread1").daemon().start(sleeper);
        long start = System.nanoTime();
        while (System.nanoTime() - start < settings.sleep().toNanos()) {
            Thread.onSpinWait();
        }
    }
}
