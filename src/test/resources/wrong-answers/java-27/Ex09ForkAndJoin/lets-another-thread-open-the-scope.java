// Refutes: each is made in a subtask of a scope that main opened
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread kitchen = Thread.startVirtualThread(() -> {
            try (var scope = StructuredTaskScope.<String>open()) {
                scope.fork(() -> make("tea", settings, trail));
                scope.fork(() -> make("cake", settings, trail));
                scope.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        });
        kitchen.join();
        trail.say("tea and cake");
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
