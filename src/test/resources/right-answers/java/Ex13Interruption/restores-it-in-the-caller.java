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
        Thread thread = Thread.ofVirtual().name("thread1").start(() -> {
            if (sleepInRounds(settings, trail)) {
                Thread.currentThread().interrupt();
            }
            trail.say("thread1 is interrupted: " + Thread.currentThread().isInterrupted());
        });
        trail.awaitAsleep(1);
        thread.interrupt();
        thread.join();
    }

    private static boolean sleepInRounds(Settings settings, Trail trail) {
        for (int round = 1; round <= 3; round++) {
            trail.record(Kind.SLEEP, "thread1 goes to sleep, round " + round);
            try {
                Thread.sleep(settings.sleep());
                trail.record(Kind.WAKE, "thread1 has woken up from sleep");
            } catch (InterruptedException interrupted) {
                trail.record(Kind.INTERRUPT, "thread1 was interrupted in its sleep");
                return true;
            }
        }
        return false;
    }
}
