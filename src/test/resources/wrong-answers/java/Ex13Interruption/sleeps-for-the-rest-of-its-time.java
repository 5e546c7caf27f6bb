// Refutes: after the interrupt it ends, and sleeps no more
import java.time.Duration;
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
        long end = System.nanoTime() + settings.sleep().toNanos();
        boolean interrupted = false;
        trail.record(Kind.SLEEP, "thread1 goes to sleep");
        while (System.nanoTime() - end < 0) {
            try {
                Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            } catch (InterruptedException early) {
                trail.record(Kind.INTERRUPT, "thread1 was interrupted in its sleep");
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
