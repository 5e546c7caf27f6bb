import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex10FirstFailure {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        List<Callable<Object>> tasks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep().multipliedBy(5), trail);
            tasks.add(Executors.callable(sleeper));
        }
        tasks.add(new Failing(trail));
        try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow())) {
            tasks.forEach(scope::fork);
            scope.join();
        } catch (ExecutionException failed) {
            Throwable error = failed.getCause();
            trail.caught(error);
        }
    }

    private static final class Failing implements Callable<Object> {
        private final Trail trail;

        Failing(Trail trail) {
            this.trail = trail;
        }

        @Override
        public Object call() throws InterruptedException {
            trail.awaitAsleep(4);
            trail.record(Kind.THROW, "the fifth throws");
            throw new IllegalStateException("out of tea");
        }
    }
}
