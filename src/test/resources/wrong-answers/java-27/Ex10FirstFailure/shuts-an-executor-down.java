// Refutes: all five are subtasks of a scope that main opened
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex10FirstFailure {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                executor.submit(new Sleeper("thread_" + i, settings.sleep().multipliedBy(5), trail));
            }
            Future<Object> fifth = executor.submit(() -> fail(trail));
            try {
                fifth.get();
            } catch (ExecutionException failed) {
                executor.shutdownNow();
                trail.caught(failed.getCause());
            }
        }
    }

    private static Object fail(Trail trail) throws InterruptedException {
        trail.awaitAsleep(4);
        trail.record(Kind.THROW, "the fifth throws");
        throw new IllegalStateException("out of tea");
    }
}
