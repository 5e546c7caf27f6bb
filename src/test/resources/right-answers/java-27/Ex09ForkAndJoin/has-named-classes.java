import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.<String>open()) {
            Subtask<String> tea = scope.fork(new Cook("tea", settings, trail));
            Subtask<String> cake = scope.fork(new Cook("cake", settings, trail));
            scope.join();
            say(tea.get(), cake.get(), trail);
        }
    }

    private static void say(String first, String second, Trail trail) {
        trail.say(String.join(" and ", first, second));
    }

    private record Cook(String what, Settings settings, Trail trail) implements Callable<String> {
        @Override
        public String call() {
            new Sleeper(what, settings.sleep(), trail).run();
            return what;
        }
    }
}
