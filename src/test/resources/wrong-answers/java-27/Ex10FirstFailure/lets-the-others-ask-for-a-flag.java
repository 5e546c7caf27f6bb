// Refutes: the other four are cancelled in their sleep
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.StructuredTaskScope.Joiner;
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
        AtomicBoolean stop = new AtomicBoolean();
        AtomicReference<Throwable> error = new AtomicReference<>();
        try (var scope = StructuredTaskScope.open(Joiner.allUntil(subtask -> false))) {
            for (int i = 0; i < 4; i++) {
                String name = "thread_" + i;
                scope.fork(() -> {
                    for (int part = 0; part < 5 && !stop.get(); part++) {
                        new Sleeper(name, settings.sleep(), trail).run();
                    }
                });
            }
            scope.fork(() -> {
                try {
                    fail(trail);
                } catch (Exception failed) {
                    stop.set(true);
                    error.set(failed);
                }
            });
            scope.join();
        }
        trail.caught(error.get());
    }

    private static Object fail(Trail trail) throws InterruptedException {
        trail.awaitAsleep(4);
        trail.record(Kind.THROW, "the fifth throws");
        throw new IllegalStateException("out of tea");
    }
}
