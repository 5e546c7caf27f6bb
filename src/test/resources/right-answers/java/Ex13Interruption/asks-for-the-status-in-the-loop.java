import java.util.concurrent.TimeUnit;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;

class Ex13Interruption {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread thread = Thread.ofVirtual().name("thread1").start(() -> {
            sleepInRounds(settings, trail);
            trail.say("thread1 is interrupted: " + Thread.currentThread().isInterrupted());
        });
        trail.awaitAsleep(1);
        thread.interrupt();
        thread.join();
    }

    private static void sleepInRounds(Settings settings, Trail trail) {
        int round = 1;
        while (round <= 3 && !Thread.currentThread().isInterrupted()) {
            trail.record(Kind.SLEEP, "thread1 goes to sleep, round " + round);
            try {
                TimeUnit.NANOSECONDS.sleep(settings.sleep().toNanos());
                trail.record(Kind.WAKE, "thread1 has woken up from sleep");
            } catch (InterruptedException interrupted) {
                trail.record(Kind.INTERRUPT, "thread1 was interrupted in its sleep");
                Thread.currentThread().interrupt();
            }
            round++;
        }
    }
}
