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
        try (var others = StructuredTaskScope.open(Joiner.allUntil(subtask -> false))) {
            others.fork(new Sleeper("thread_0", settings.sleep().multipliedBy(5), trail));
            others.fork(new Sleeper("thread_1", settings.sleep().multipliedBy(5), trail));
            try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow())) {
                scope.fork(new Sleeper("thread_2", settings.sleep().multipliedBy(5), trail));
                scope.fork(new Sleeper("thread_3", settings.sleep().multipliedBy(5), trail));
                scope.fork(() -> fail(trail));
                scope.join();
            } catch (ExecutionException failed) {
                trail.caught(failed.getCause());
            }
            others.join();
        }
    }

    private static Object fail(Trail trail) throws InterruptedException {
        trail.awaitAsleep(4);
        trail.record(Kind.THROW, "the fifth throws");
        throw new IllegalStateException("out of tea");
    }
}
