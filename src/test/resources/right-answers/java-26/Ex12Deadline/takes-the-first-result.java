import java.time.Duration;
import java.util.*;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;
import java.util.concurrent.StructuredTaskScope.TimeoutException;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws Exception {
        Duration deadline = settings.sleep().multipliedBy(3);
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulOrThrow(), config -> config.withTimeout(deadline))) {
            scope.fork(Executors.callable(slow, "slow is ready"));
            trail.say(scope.join());
        } catch (TimeoutException late) {
            trail.caught(late);
        }
    }
}
