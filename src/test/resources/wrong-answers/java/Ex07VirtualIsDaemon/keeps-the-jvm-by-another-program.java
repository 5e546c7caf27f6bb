// Refutes: the sleeper wakes up before the JVM ends
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex07VirtualIsDaemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread.ofVirtual().start(sleeper);
        new ProcessBuilder("sleep", "0.8").start().waitFor();
    }
}
