// Refutes: all five are subtasks of a scope that main opened
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex10FirstFailure {

    static void run(Settings settings, Trail trail) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> others = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                others.add(executor.submit(new Sleeper("thread_" + i, settings.sleep().multipliedBy(5), trail)));
            }
            try {
                executor.submit(() -> fail(trail)).get();
            } catch (ExecutionException failed) {
                others.forEach(other -> other.cancel(true));
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
