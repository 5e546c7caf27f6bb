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
        class Enough extends RuntimeException {}
        BlockingQueue<String> answers = new ArrayBlockingQueue<>(3);
        try (var scope = StructuredTaskScope.open(Joiner.<String>allUntil(subtask -> false))) {
            scope.fork(() -> put(answers, ask("slow", settings.sleep().multipliedBy(5), trail)));
            scope.fork(() -> put(answers, ask("fast", settings.sleep(), trail)));
            scope.fork(() -> put(answers, fail(trail)));
            trail.say(answers.take());
            throw new Enough();
        } catch (Enough enough) {
            trail.say("the others are cancelled");
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

    private static String put(BlockingQueue<String> answers, String answer) {
        if (!Thread.currentThread().isInterrupted()) {
            answers.add(answer);
        }
        return answer;
    }
}
