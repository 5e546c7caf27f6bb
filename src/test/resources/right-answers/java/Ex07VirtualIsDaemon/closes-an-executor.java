import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex07VirtualIsDaemon {

    static void run(Settings settings, Trail trail) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.execute(new Sleeper("nap", settings.sleep(), trail));
            trail.say("the block ends when the nap has ended");
        }
    }
}
