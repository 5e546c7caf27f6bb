import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.AtomicReference;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex10FirstFailure {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        try (StopAtFirstFailure scope = new StopAtFirstFailure()) {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep().multipliedBy(5), trail);
                scope.fork(Executors.callable(sleeper));
            }
            scope.fork(() -> fail(trail));
            scope.join();
            if (scope.failure.get() != null) {
                trail.caught(scope.failure.get());
            }
        }
    }

    private static final class StopAtFirstFailure extends StructuredTaskScope<Object> {
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        @Override
        protected void handleComplete(Subtask<? extends Object> subtask) {
            if (subtask.state() == Subtask.State.FAILED && failure.compareAndSet(null, subtask.exception())) {
                shutdown();
            }
        }
    }

    private static Object fail(Trail trail) throws InterruptedException {
        trail.awaitAsleep(4);
        trail.record(Kind.THROW, "the fifth throws");
        throw new IllegalStateException("out of tea");
    }
}
