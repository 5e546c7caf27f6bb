import java.time.Duration;
import java.util.Map;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.atomic.AtomicReference;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex11FirstSuccess {

    static void run(Settings settings, Trail trail) throws Exception {
        AtomicReference<String> first = new AtomicReference<>();
        try (var scope = new StructuredTaskScope<String>()) {
            for (Map.Entry<String, Integer> whom : Map.of("slow", 5, "fast", 1).entrySet()) {
                scope.fork(() -> {
                    String answer = ask(whom.getKey(), settings.sleep().multipliedBy(whom.getValue()), trail);
                    if (first.compareAndSet(null, answer)) {
                        scope.shutdown();
                    }
                    return answer;
                });
            }
            scope.fork(() -> fail(trail));
            scope.join();
        }
        trail.say(first.get());
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
