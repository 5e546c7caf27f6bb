import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex08ThreadPerTask {

    static void run(Settings settings, Trail trail) throws Exception {
        round("morning", settings, trail);
        round("evening", settings, trail);
        trail.say("hello");
    }

    private static void round(String name, Settings settings, Trail trail) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 5; i++) {
                executor.submit(new Sleeper(name + "_" + i, settings.sleep(), trail));
            }
        }
    }
}
