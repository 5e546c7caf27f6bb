import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws Exception {
        Thread.sleep(30);
        System.out.println("the kitchen opens");
        StructuredTaskScope<Object, Void, ExecutionException> scope = StructuredTaskScope.open();
        try (scope) {
            Subtask<String> tea = scope.fork(() -> make("tea", settings, trail));
            Subtask<String> cake = scope.fork(() -> make("cake", settings, trail));
            scope.join();
            Thread.sleep(30);
            trail.say("%s and %s".formatted(tea.get(), cake.get()));
        }
        System.out.println("the kitchen closes");
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
