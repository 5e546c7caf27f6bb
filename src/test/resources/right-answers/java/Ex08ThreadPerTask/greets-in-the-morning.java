import java.time.Duration;
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
            executor.invokeAll(tasks("morning", settings, trail));
            trail.say("good morning");
            trail.say("%d threads live on without a task".formatted(withoutTask(trail)));
            trail.say("good evening");
            executor.invokeAll(tasks("evening", settings, trail));
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

    private static int withoutTask(Trail trail) throws InterruptedException {
        int count = 0;
        for (Thread thread : trail.threads()) {
            boolean livesOn = thread.isVirtual() && !thread.join(Duration.ofMillis(100));
            count += livesOn ? 1 : 0;
        }
        return count;
    }
}
