import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws Exception {
        Kitchen kitchen = new Kitchen(settings, trail);
        trail.say(String.join(" and ", kitchen.make(List.of("tea", "cake"))));
    }

    private record Kitchen(Settings settings, Trail trail) {

        List<String> make(List<String> orders) throws InterruptedException {
            try (var scope = StructuredTaskScope.open(Joiner.<String>allSuccessfulOrThrow(), config -> config.withName("kitchen"))) {
                orders.forEach(order -> scope.fork(() -> make(order)));
                return scope.join();
            }
        }

        private String make(String what) {
            new Sleeper(what, settings.sleep(), trail).run();
            return what;
        }
    }
}
