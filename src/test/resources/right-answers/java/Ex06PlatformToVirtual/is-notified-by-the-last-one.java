import java.util.concurrent.atomic.AtomicInteger;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        Object lock = new Object();
        AtomicInteger left = new AtomicInteger(5);
        for (int i = 0; i < 5; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            Thread.ofVirtual().name("thread_" + i).start(() -> {
                sleeper.run();
                synchronized (lock) {
                    left.decrementAndGet();
                    lock.notifyAll();
                }
            });
        }
        synchronized (lock) {
            while (left.get() > 0) {
                lock.wait();
            }
        }
        trail.say("hello");
    }
}
