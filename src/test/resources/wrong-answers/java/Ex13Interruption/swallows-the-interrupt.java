// Refutes: after the interrupt it ends, and sleeps no more
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;

/**
 * Handle an interrupt correctly.
 *
 * <p>Main interrupts thread1 in its sleep. An interrupt means: stop what you are doing. But the
 * task below goes to sleep again, as if nothing had happened. Let it end, and let its caller see
 * that there was an interrupt.
 */
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
        for (int round = 1; round <= 3; round++) {
            trail.record(Kind.SLEEP, "thread1 goes to sleep, round " + round);
            try {
                Thread.sleep(settings.sleep());
                trail.record(Kind.WAKE, "thread1 has woken up from sleep");
            } catch (InterruptedException interrupted) {
                trail.record(Kind.INTERRUPT, "thread1 was interrupted in its sleep");
                // It is only an interrupt.
            }
        }
    }
}
