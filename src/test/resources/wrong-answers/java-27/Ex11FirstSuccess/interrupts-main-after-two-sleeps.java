// Refutes: no other thread is started
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
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
        Thread main = Thread.currentThread();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
        try (var scope = StructuredTaskScope.open(Joiner.<String>allUntil(subtask -> false))) {
            scope.fork(() -> ask("slow", settings.sleep().multipliedBy(5), trail));
            scope.fork(() -> fail(trail));
            Subtask<String> fast = scope.fork(() -> ask("fast", settings.sleep(), trail));
            clock.schedule(main::interrupt, settings.sleep().toMillis() * 2, TimeUnit.MILLISECONDS);
            try {
                scope.join();
            } catch (InterruptedException enough) {
                trail.say("fast answers");
            }
        }
        clock.shutdownNow();
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
