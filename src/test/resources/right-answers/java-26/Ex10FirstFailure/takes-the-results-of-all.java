import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.FailedException;
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
        try (var scope = StructuredTaskScope.open(Joiner.<Object>allSuccessfulOrThrow())) {
            List<Runnable> others = IntStream.range(0, 4)
                    .<Runnable>mapToObj(i -> new Sleeper("thread_" + i, settings.sleep().multipliedBy(5), trail))
                    .toList();
            others.forEach(scope::fork);
            scope.fork(() -> fail(trail));
            trail.say("main waits for five");
            scope.join().forEach(result -> trail.say("result " + result));
        } catch (FailedException failed) {
            Throwable cause = failed.getCause();
            trail.say("one has failed: " + cause.getMessage());
            trail.caught(cause);
        }
    }

    private static Object fail(Trail trail) throws InterruptedException {
        trail.awaitAsleep(4);
        trail.record(Kind.THROW, "the fifth throws");
        throw new IllegalStateException("out of tea");
    }
}
