import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.atomic.AtomicReference;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex10FirstFailure {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        try (var scope = new StructuredTaskScope<Object>()) {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep().multipliedBy(5), trail);
                scope.fork(Executors.callable(sleeper));
            }
            AtomicReference<IllegalStateException> error = new AtomicReference<>();
            scope.fork(() -> {
                try {
                    return fail(trail);
                } catch (IllegalStateException failed) {
                    error.set(failed);
                    scope.shutdown();
                    throw failed;
                }
            });
            scope.join();
            trail.caught(error.get());
        }
    }

    private static Object fail(Trail trail) throws InterruptedException {
        trail.awaitAsleep(4);
        trail.record(Kind.THROW, "the fifth throws");
        throw new IllegalStateException("out of tea");
    }
}
