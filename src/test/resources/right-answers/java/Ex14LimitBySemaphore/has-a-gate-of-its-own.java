import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex14LimitBySemaphore {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Gate gate = new Gate(2);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            threads.add(Thread.ofVirtual().unstarted(() -> {
                gate.enter();
                sleeper.run();
                gate.leave();
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }

    private static final class Gate {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition free = lock.newCondition();
        private int places;

        Gate(int places) {
            this.places = places;
        }

        void enter() {
            lock.lock();
            try {
                while (places == 0) {
                    free.awaitUninterruptibly();
                }
                places--;
            } finally {
                lock.unlock();
            }
        }

        void leave() {
            lock.lock();
            try {
                places++;
                free.signal();
            } finally {
                lock.unlock();
            }
        }
    }
}
