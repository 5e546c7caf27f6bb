// Refutes: the sleeper wakes up before the JVM ends
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex07VirtualIsDaemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread.ofVirtual().start(sleeper);
        long start = System.nanoTime();
        while (System.nanoTime() - start < settings.sleep().toNanos() * 2) {
            Thread.onSpinWait();
        }
    }
}
