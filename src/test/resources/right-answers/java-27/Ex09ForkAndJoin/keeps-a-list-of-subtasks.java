import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.stream.Collectors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        List<Subtask<String>> subtasks = new ArrayList<>();
        try (var scope = StructuredTaskScope.<String>open()) {
            for (String what : List.of("tea", "cake")) {
                subtasks.add(scope.fork(() -> make(what, settings, trail)));
            }
            scope.join();
        }
        trail.say(subtasks.stream().map(Subtask::get).collect(Collectors.joining(" and ")));
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
