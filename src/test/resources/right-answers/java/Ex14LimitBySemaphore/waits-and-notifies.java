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
        Thread[] threads = new Thread[4];
        for (int i = 0; i < 4; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            threads[i] = Thread.ofVirtual().unstarted(() -> {
                enter();
                sleeper.run();
                leave();
            });
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }

    private static int asleep;

    private static synchronized void enter() {
        while (asleep == 2) {
            try {
                Ex14LimitBySemaphore.class.wait();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        asleep++;
    }

    private static synchronized void leave() {
        asleep--;
        Ex14LimitBySemaphore.class.notifyAll();
    }
}
