// Refutes: the sleeper runs on a thread of its own
import java.util.stream.Stream;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex01NamedThread {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Stream.of(sleeper).parallel().forEach(Runnable::run);
    }
}
