// Refutes: main says hello after the wake-up
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread thread = Thread.ofPlatform().name("thread1").start(sleeper);
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        try {
            lock.newCondition().await(700, TimeUnit.MILLISECONDS);
        } finally {
            lock.unlock();
        }
        trail.say("hello");
    }
}
