import java.time.Duration;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.AtomicReference;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex11FirstSuccess {

    static void run(Settings settings, Trail trail) throws Exception {
        try (var scope = StructuredTaskScope.open(new FirstAnswer())) {
            scope.fork(() -> ask("slow", settings.sleep().multipliedBy(5), trail));
            scope.fork(() -> ask("fast", settings.sleep(), trail));
            scope.fork(() -> fail(trail));
            trail.say(scope.join());
        }
    }

    private static final class FirstAnswer implements Joiner<String, String> {
        private final AtomicReference<String> answer = new AtomicReference<>();

        @Override
        public boolean onComplete(Subtask<String> subtask) {
            return subtask.state() == Subtask.State.SUCCESS && answer.compareAndSet(null, subtask.get());
        }

        @Override
        public String result() {
            return answer.get();
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
