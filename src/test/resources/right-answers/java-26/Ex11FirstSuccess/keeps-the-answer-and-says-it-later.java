import java.time.Duration;
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

class Ex11FirstSuccess {

    static void run(Settings settings, Trail trail) throws Exception {
        String answer;
        try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulOrThrow(), config -> config.withName("questions"))) {
            Map<String, Integer> sleeps = new LinkedHashMap<>();
            sleeps.put("fast", 1);
            sleeps.put("slow", 5);
            sleeps.forEach((name, times) -> scope.fork(() -> ask(name, settings.sleep().multipliedBy(times), trail)));
            scope.fork(() -> fail(trail));
            answer = scope.join();
        }
        Thread.sleep(20);
        trail.say(answer);
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
