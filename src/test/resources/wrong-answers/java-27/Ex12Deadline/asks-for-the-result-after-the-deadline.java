// Refutes: main catches the error that the deadline causes
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Duration deadline = settings.sleep().multipliedBy(3);
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        try (var scope = StructuredTaskScope.open(
                Joiner.<String>allUntil(subtask -> false), config -> config.withTimeout(deadline))) {
            Subtask<String> result = scope.fork(Executors.callable(slow, "slow is ready"));
            scope.join();
            trail.say(result.get());
        } catch (IllegalStateException late) {
            trail.caught(late);
        }
    }
}
