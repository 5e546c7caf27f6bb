import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.TimeoutException;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws Exception {
        Duration deadline = settings.sleep().multipliedBy(3);
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            Instant end = Instant.now().plus(deadline);
            scope.fork(() -> {
                slow.run();
                return "slow";
            });
            scope.joinUntil(end).throwIfFailed();
        } catch (TimeoutException late) {
            trail.caught(late);
        }
    }
}
