// Refutes: the slow one is a subtask of a scope that main opened
import java.time.Duration;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Duration deadline = settings.sleep().multipliedBy(3);
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        Thread main = Thread.currentThread();
        Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(deadline);
                main.interrupt();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        slow.run();
        if (Thread.interrupted()) {
            trail.caught(new java.util.concurrent.TimeoutException("too slow"));
        }
    }
}
