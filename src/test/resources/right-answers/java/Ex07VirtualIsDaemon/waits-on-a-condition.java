import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex07VirtualIsDaemon {

    static void run(Settings settings, Trail trail) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Condition awake = lock.newCondition();
        AtomicBoolean done = new AtomicBoolean();
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread.startVirtualThread(() -> {
            sleeper.run();
            lock.lock();
            try {
                done.set(true);
                awake.signalAll();
            } finally {
                lock.unlock();
            }
        });
        lock.lock();
        try {
            while (!done.get()) {
                awake.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
