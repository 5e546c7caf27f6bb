import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        ExecutorService e = Executors.newCachedThreadPool();
        Future<?> f = e.submit(new Sleeper("thread1", settings.sleep(), trail));
        System.out.println("waiting");
        f.get();
        e.shutdown();
        trail.say("hello");
        trail.say("and good bye");
    }
}
