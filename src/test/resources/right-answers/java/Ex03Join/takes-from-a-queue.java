import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread.startVirtualThread(() -> {
            sleeper.run();
            done.add("done");
        });
        done.take();
        trail.say("hello");
    }
}
