import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.AtomicReference;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex10FirstFailure {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        try (var scope = StructuredTaskScope.open(new StopAtFirstFailure())) {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep().multipliedBy(5), trail);
                scope.fork(sleeper);
            }
            scope.fork(() -> fail(trail));
            Throwable failure = scope.join();
            if (failure != null) {
                trail.caught(failure);
            }
        }
    }

    private static final class StopAtFirstFailure implements Joiner<Object, Throwable> {
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        @Override
        public boolean onComplete(Subtask<Object> subtask) {
            return subtask.state() == Subtask.State.FAILED && failure.compareAndSet(null, subtask.exception());
        }

        @Override
        public Throwable result() {
            return failure.get();
        }
    }

    private static Object fail(Trail trail) throws InterruptedException {
        trail.awaitAsleep(4);
        trail.record(Kind.THROW, "the fifth throws");
        throw new IllegalStateException("out of tea");
    }
}
