// Refutes: the sleeper wakes up before the JVM ends
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex07VirtualIsDaemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        executor.submit(sleeper);
        executor.shutdown();
    }
}
