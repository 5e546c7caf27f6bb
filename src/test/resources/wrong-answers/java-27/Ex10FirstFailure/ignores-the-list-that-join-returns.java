// Refutes: main catches the error of the fifth
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex10FirstFailure {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        try (var scope = StructuredTaskScope.open(Joiner.allUntil(subtask -> subtask.state() == Subtask.State.FAILED))) {
            for (int i = 0; i < 4; i++) {
                scope.fork(new Sleeper("thread_" + i, settings.sleep().multipliedBy(5), trail));
            }
            scope.fork(() -> fail(trail));
            scope.join();
        }
    }

    private static Object fail(Trail trail) throws InterruptedException {
        trail.awaitAsleep(4);
        trail.record(Kind.THROW, "the fifth throws");
        throw new IllegalStateException("out of tea");
    }
}
