import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;

class Ex13Interruption {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread thread = Thread.ofVirtual().name("thread1").start(() -> {
            trail.say("good night");
            sleepInRounds(settings, trail);
            trail.say("thread1 is interrupted: " + Thread.currentThread().isInterrupted());
        });
        trail.awaitAsleep(1);
        thread.interrupt();
        thread.join();
    }

    private static void sleepInRounds(Settings settings, Trail trail) {
        try {
            for (int round = 1; round <= 3; round++) {
                trail.say("round " + round);
                trail.record(Kind.SLEEP, "thread1 goes to sleep, round " + round);
                Thread.sleep(settings.sleep());
                trail.record(Kind.WAKE, "thread1 has woken up from sleep");
            }
        } catch (InterruptedException interrupted) {
            trail.record(Kind.INTERRUPT, "thread1 was interrupted in its sleep");
            trail.say("I stop");
            Thread.currentThread().interrupt();
        }
    }
}
