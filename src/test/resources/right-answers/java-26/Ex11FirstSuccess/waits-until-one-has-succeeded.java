import java.time.Duration;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex11FirstSuccess {

    static void run(Settings settings, Trail trail) throws Exception {
        try (var scope = StructuredTaskScope.open(
                Joiner.<String>allUntil(subtask -> subtask.state() == Subtask.State.SUCCESS))) {
            scope.fork(() -> fail(trail));
            scope.fork(() -> ask("fast", settings.sleep(), trail));
            scope.fork(() -> ask("slow", settings.sleep().multipliedBy(5), trail));
            String answer = scope.join().stream()
                    .filter(subtask -> subtask.state() == Subtask.State.SUCCESS)
                    .map(Subtask::get)
                    .findFirst()
                    .orElseThrow();
            trail.say(answer);
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
