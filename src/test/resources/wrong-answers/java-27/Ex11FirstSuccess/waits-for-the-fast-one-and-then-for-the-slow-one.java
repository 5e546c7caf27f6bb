// Refutes: the slow one is cancelled in its sleep
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.atomic.AtomicReference;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex11FirstSuccess {

    static void run(Settings settings, Trail trail) throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        AtomicReference<String> answer = new AtomicReference<>();
        try (var scope = StructuredTaskScope.open(Joiner.<String>allUntil(subtask -> false))) {
            scope.fork(() -> ask("slow", settings.sleep().multipliedBy(5), trail));
            scope.fork(() -> {
                answer.set(ask("fast", settings.sleep(), trail));
                answered.countDown();
                return answer.get();
            });
            scope.fork(() -> fail(trail));
            answered.await();
            trail.say(answer.get());
            scope.join();
        }
    }

    private static String ask(String name, Duration sleep, Trail trail) {
        new Sleeper(name, sleep, trail).run();
        return name + " answers";
    }

    private static String fail(Trail trail) {
        trail.record(Kind.THROW, "the third throws");
        throw new IllegalStateException("no answer");
    }
}
