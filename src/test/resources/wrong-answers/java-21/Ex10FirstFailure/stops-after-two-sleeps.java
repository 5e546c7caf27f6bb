// Refutes: the failure cancels them, nothing else
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.TimeoutException;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex10FirstFailure {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Subtask<Object> fifth = null;
        try (var scope = new StructuredTaskScope<Object>()) {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep().multipliedBy(5), trail);
                scope.fork(Executors.callable(sleeper));
            }
            fifth = scope.fork(() -> fail(trail));
            try {
                scope.joinUntil(Instant.now().plus(settings.sleep().multipliedBy(2)));
            } catch (TimeoutException late) {
                scope.shutdown();
                scope.join();
            }
            if (fifth.state() == Subtask.State.FAILED) {
                trail.caught(fifth.exception());
            }
        }
    }

    private static Object fail(Trail trail) throws InterruptedException {
        trail.awaitAsleep(4);
        trail.record(Kind.THROW, "the fifth throws");
        throw new IllegalStateException("out of tea");
    }
}
