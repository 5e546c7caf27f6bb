import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.stream.IntStream;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex10FirstFailure {

    static void run(Settings settings, Trail trail) {
        try {
            all(settings, trail);
        } catch (Exception failed) {
            trail.caught(failed);
        }
    }

    private static void all(Settings settings, Trail trail) throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow())) {
            IntStream.range(0, 4)
                    .mapToObj(i -> new Sleeper("thread_" + i, settings.sleep().multipliedBy(5), trail))
                    .forEach(sleeper -> scope.fork(sleeper));
            scope.fork(() -> fail(trail));
            scope.join();
        }
    }

    private static Object fail(Trail trail) throws InterruptedException {
        trail.awaitAsleep(4);
        trail.record(Kind.THROW, "the fifth throws");
        throw new IllegalStateException("out of tea");
    }
}
