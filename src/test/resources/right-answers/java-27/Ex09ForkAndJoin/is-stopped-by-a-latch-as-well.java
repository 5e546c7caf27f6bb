import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws Exception {
        CountDownLatch ready = new CountDownLatch(2);
        try (var scope = StructuredTaskScope.open()) {
            for (String what : List.of("tea", "cake")) {
                scope.fork(() -> {
                    make(what, settings, trail);
                    ready.countDown();
                });
            }
            ready.await();
            scope.join();
        }
        trail.say("tea and cake");
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
