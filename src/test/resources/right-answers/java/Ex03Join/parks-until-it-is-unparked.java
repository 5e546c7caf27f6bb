import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        Thread main = Thread.currentThread();
        AtomicBoolean awake = new AtomicBoolean();
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        new Thread(() -> {
            sleeper.run();
            awake.set(true);
            LockSupport.unpark(main);
        }).start();
        while (!awake.get()) {
            LockSupport.park();
        }
        trail.say("hello");
    }
}
