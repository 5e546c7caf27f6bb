import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex10FirstFailure {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        trail.say("five of us");
        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            scope.fork(() -> fail(trail));
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep().multipliedBy(5), trail);
                scope.fork(Executors.callable(sleeper));
            }
            trail.say("all are forked");
            scope.join().throwIfFailed();
            trail.say("nobody failed");
        } catch (ExecutionException failed) {
            trail.say("one failed");
            trail.caught(failed.getCause());
        }
        trail.say("good bye");
    }

    private static Object fail(Trail trail) throws InterruptedException {
        trail.awaitAsleep(4);
        trail.record(Kind.THROW, "the fifth throws");
        throw new IllegalStateException("out of tea");
    }
}
