import java.time.Duration;
import java.util.*;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws Exception {
        Duration deadline = settings.sleep().multipliedBy(3);
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        Exception caught = null;
        try (var scope = StructuredTaskScope.open(Joiner.<Object>allSuccessfulOrThrow(), config -> config.withName("slow").withTimeout(deadline))) {
            scope.fork(() -> {
                slow.run();
                return "done";
            });
            scope.join();
        } catch (ExecutionException late) {
            caught = late;
        }
        Thread.sleep(settings.sleep());
        trail.caught(caught);
    }
}
