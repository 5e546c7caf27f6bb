// Refutes: the slow one is cancelled in its sleep
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.TimeUnit;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Duration deadline = settings.sleep().multipliedBy(3);
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        CountDownLatch done = new CountDownLatch(1);
        try (var scope = StructuredTaskScope.open(Joiner.allUntil(subtask -> false))) {
            scope.fork(() -> {
                slow.run();
                done.countDown();
                return null;
            });
            if (!done.await(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                trail.say("too late");
            }
            scope.join();
        }
    }
}
