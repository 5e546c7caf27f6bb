import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;

class Ex13Interruption {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread thread = Thread.ofVirtual().name("thread1").start(new Rounds(settings, trail));
        trail.awaitAsleep(1);
        thread.interrupt();
        trail.say("I have interrupted it");
        thread.join();
        trail.say("it has ended");
    }

    private record Rounds(Settings settings, Trail trail) implements Runnable {
        @Override
        public void run() {
            for (int round = 1; round <= 3 && sleepOnce(round); round++) {
                trail.say("still here");
            }
            trail.say("thread1 is interrupted: " + Thread.currentThread().isInterrupted());
        }

        private boolean sleepOnce(int round) {
            trail.record(Kind.SLEEP, "thread1 goes to sleep, round " + round);
            try {
                Thread.sleep(settings.sleep());
                trail.record(Kind.WAKE, "thread1 has woken up from sleep");
                return true;
            } catch (InterruptedException interrupted) {
                trail.record(Kind.INTERRUPT, "thread1 was interrupted in its sleep");
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
