import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex14LimitBySemaphore {

    static void run(Settings settings, Trail trail) throws Exception {
        Gate gate = new Gate(2);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            threads.add(Thread.ofVirtual().name("virtual " + i).start(() -> {
                gate.enter();
                try {
                    sleeper.run();
                } finally {
                    gate.leave();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }

    private static final class Gate {

        private final Lock lock = new ReentrantLock();
        private final Condition free = lock.newCondition();
        private int places;

        private Gate(int places) {
            this.places = places;
        }

        private void enter() {
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

        private void leave() {
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
