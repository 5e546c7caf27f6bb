// Refutes: main waits until the deadline, and no longer
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
        try (var scope = StructuredTaskScope.open(Joiner.allUntil(subtask -> false))) {
            scope.fork(slow);
            trail.awaitAsleep(1);
            Thread.sleep(settings.sleep());
            throw new java.util.concurrent.TimeoutException("too late");
        } catch (java.util.concurrent.TimeoutException late) {
            trail.caught(late);
        }
    }
}
