import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws Exception {
        Duration deadline = settings.sleep().multipliedBy(3);
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        try (var scope = StructuredTaskScope.open(
                Joiner.allSuccessfulOrThrow(), config -> config.withName("slow").withTimeout(deadline))) {
            scope.fork(() -> {
                slow.run();
                return "slow";
            });
            scope.join();
        } catch (ExecutionException late) {
            trail.caught(late.getCause());
        }
    }
}
