import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.ThreadFactory;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        ThreadFactory cooks = Thread.ofVirtual().name("cook-", 0).factory();
        try (var scope = new StructuredTaskScope<String>("kitchen", cooks)) {
            var tea = scope.fork(() -> make("tea", settings, trail));
            var cake = scope.fork(() -> make("cake", settings, trail));
            scope.join();
            trail.say("%s and %s".formatted(tea.get(), cake.get()));
        }
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
