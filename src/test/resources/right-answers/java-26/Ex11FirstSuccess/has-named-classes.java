import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex11FirstSuccess {

    static void run(Settings settings, Trail trail) throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulOrThrow())) {
            scope.fork(new Question("slow", settings.sleep().multipliedBy(5), trail));
            scope.fork(new Question("fast", settings.sleep(), trail));
            scope.fork(new NoAnswer(trail));
            String first = scope.join();
            trail.say(first);
        }
    }

    record Question(String name, Duration sleep, Trail trail) implements Callable<String> {
        @Override
        public String call() {
            new Sleeper(name, sleep, trail).run();
            trail.say(name + " has an answer");
            return name + " answers";
        }
    }

    record NoAnswer(Trail trail) implements Callable<String> {
        @Override
        public String call() {
            trail.record(Kind.THROW, "the third throws");
            throw new IllegalStateException("no answer");
        }
    }
}
