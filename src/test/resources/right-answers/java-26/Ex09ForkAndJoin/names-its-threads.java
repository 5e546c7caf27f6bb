import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.ThreadFactory;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        ThreadFactory cooks = Thread.ofVirtual().name("cook-", 0).factory();
        try (var scope = StructuredTaskScope.open(Joiner.<String>allSuccessfulOrThrow(), config -> config.withThreadFactory(cooks))) {
            scope.fork(() -> make("tea", settings, trail));
            scope.fork(() -> make("cake", settings, trail));
            trail.say(String.join(" and ", scope.join()));
        }
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
