import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.ThreadFactory;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex10FirstFailure {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        ThreadFactory threads = Thread.ofVirtual().name("tea-", 0).factory();
        try (var scope = StructuredTaskScope.open(
                Joiner.allSuccessfulOrThrow(),
                config -> config.withName("tea").withThreadFactory(threads).withTimeout(Duration.ofMinutes(1)))) {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep().multipliedBy(5), trail);
                scope.fork(sleeper);
            }
            scope.fork(() -> fail(trail));
            scope.join();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IllegalStateException error) {
                trail.caught(error);
            }
        }
    }

    private static Object fail(Trail trail) throws InterruptedException {
        trail.awaitAsleep(4);
        trail.record(Kind.THROW, "the fifth throws");
        throw new IllegalStateException("out of tea");
    }
}
