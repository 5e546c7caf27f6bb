import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope.CancelledByTimeoutException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Duration deadline = settings.sleep().multipliedBy(3);
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        try (var scope = StructuredTaskScope.open(config -> config.withTimeout(deadline))) {
            scope.fork(slow);
            scope.join();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case CancelledByTimeoutException late -> trail.caught(late);
                case Throwable error -> throw new IllegalStateException("slow failed", error);
            }
        }
    }
}
