import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;

class Ex13Interruption {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread thread = Thread.ofVirtual().name("thread1").unstarted(new Task(settings, trail));
        thread.start();
        trail.awaitAsleep(1);
        thread.interrupt();
        thread.join();
        trail.say("main is done");
    }

    private record Task(Settings settings, Trail trail) implements Runnable {

        @Override
        public void run() {
            try {
                for (int round = 1; round <= 3; round++) {
                    trail.record(Kind.SLEEP, "thread1 goes to sleep, round " + round);
                    Thread.sleep(settings.sleep());
                    trail.record(Kind.WAKE, "thread1 has woken up from sleep");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                trail.record(Kind.INTERRUPT, "thread1 was interrupted in its sleep");
            }
            trail.say("thread1 is interrupted: " + Thread.currentThread().isInterrupted());
            trail.say("thread1 says goodbye");
        }
    }
}
