// Refutes: the slow one is a subtask of a scope that main opened
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Duration deadline = settings.sleep().multipliedBy(3);
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        CompletableFuture<Void> future = CompletableFuture.runAsync(slow, Thread::startVirtualThread)
                .orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS);
        try {
            future.join();
        } catch (CompletionException late) {
            trail.caught(late.getCause());
        }
        Thread.sleep(settings.sleep().multipliedBy(6));
    }
}
