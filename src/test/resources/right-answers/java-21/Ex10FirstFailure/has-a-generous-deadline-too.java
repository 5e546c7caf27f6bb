import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.TimeoutException;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex10FirstFailure {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        try (var scope = new StructuredTaskScope.ShutdownOnFailure("tea", Thread.ofVirtual().name("tea-", 0).factory())) {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep().multipliedBy(5), trail);
                scope.fork(Executors.callable(sleeper));
            }
            scope.fork(() -> fail(trail));
            scope.joinUntil(Instant.now().plusSeconds(60));
            scope.throwIfFailed(error -> (IllegalStateException) error);
        } catch (IllegalStateException failed) {
            trail.caught(failed);
        } catch (TimeoutException late) {
            trail.say("too late");
        }
    }

    private static Object fail(Trail trail) throws InterruptedException {
        trail.awaitAsleep(4);
        trail.record(Kind.THROW, "the fifth throws");
        throw new IllegalStateException("out of tea");
    }
}
