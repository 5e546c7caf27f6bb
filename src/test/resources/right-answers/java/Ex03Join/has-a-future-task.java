import java.util.concurrent.FutureTask;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        FutureTask<Void> task = new FutureTask<>(new Sleeper("thread1", settings.sleep(), trail), null);
        new Thread(task).start();
        task.get();
        trail.say("hello");
    }
}
