// Refutes: the evening starts after the morning
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex08ThreadPerTask {

    static void run(Settings settings, Trail trail) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.invokeAll(tasks("evening", settings, trail));
            executor.invokeAll(tasks("morning", settings, trail));
        }
        trail.say("hello");
    }

    private static List<Callable<Object>> tasks(String round, Settings settings, Trail trail) {
        List<Callable<Object>> tasks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            tasks.add(Executors.callable(new Sleeper(round + "_" + i, settings.sleep(), trail)));
        }
        return tasks;
    }
}
