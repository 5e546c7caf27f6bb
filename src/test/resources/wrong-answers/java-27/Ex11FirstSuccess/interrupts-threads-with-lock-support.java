// Refutes: all three are asked in subtasks of a scope that main opened
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
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
        AtomicReference<String> answer = new AtomicReference<>();
        Thread main = Thread.currentThread();
        Thread slow = Thread.ofVirtual().start(() -> ask("slow", settings.sleep().multipliedBy(5), trail));
        Thread.ofVirtual().start(() -> {
            answer.set(ask("fast", settings.sleep(), trail));
            LockSupport.unpark(main);
        });
        Thread.ofVirtual().start(() -> {
            try {
                fail(trail);
            } catch (IllegalStateException none) {
                trail.say("no answer");
            }
        });
        while (answer.get() == null) {
            LockSupport.park();
        }
        slow.interrupt();
        slow.join();
        trail.say(answer.get());
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
