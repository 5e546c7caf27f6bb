import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex02HelloMeanwhile {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        ForkJoinTask<?> task = ForkJoinPool.commonPool().submit(sleeper);
        trail.awaitAsleep(1);
        trail.say("hello");
        task.join();
    }
}
