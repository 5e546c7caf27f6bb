// Refutes: all five are subtasks of a scope that main opened
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex10FirstFailure {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread main = Thread.currentThread();
        Thread.startVirtualThread(() -> {
            try {
                trail.awaitAsleep(4);
                trail.record(Kind.THROW, "the fifth throws");
            } catch (InterruptedException interrupted) {
                return;
            }
            main.interrupt();
        });
        try (var scope = StructuredTaskScope.open(Joiner.allUntil(subtask -> false))) {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep().multipliedBy(5), trail);
                scope.fork(sleeper);
            }
            scope.join();
        } catch (InterruptedException stopped) {
            trail.caught(new IllegalStateException("out of tea"));
        }
    }
}
