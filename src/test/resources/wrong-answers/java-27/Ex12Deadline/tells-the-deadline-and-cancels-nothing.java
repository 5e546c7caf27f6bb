// Refutes: the slow one is cancelled in its sleep
import java.time.Duration;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Duration deadline = settings.sleep().multipliedBy(3);
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        try (var scope = StructuredTaskScope.open(Joiner.allUntil(subtask -> false))) {
            scope.fork(slow);
            Thread.sleep(deadline);
            trail.caught(new java.util.concurrent.TimeoutException());
            scope.join();
        }
    }
}
