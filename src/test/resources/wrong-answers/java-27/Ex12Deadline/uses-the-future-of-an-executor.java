// Refutes: the slow one is a subtask of a scope that main opened
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Duration deadline = settings.sleep().multipliedBy(3);
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> future = executor.submit(slow);
            try {
                future.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            } catch (java.util.concurrent.TimeoutException late) {
                future.cancel(true);
                trail.caught(late);
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
