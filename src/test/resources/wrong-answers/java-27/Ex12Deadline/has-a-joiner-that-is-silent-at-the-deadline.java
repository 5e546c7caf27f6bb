// Refutes: main catches the error that the deadline causes
import java.time.Duration;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.TimeoutException;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Duration deadline = settings.sleep().multipliedBy(3);
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        try (var scope = StructuredTaskScope.open(new All(), config -> config.withTimeout(deadline))) {
            scope.fork(slow);
            scope.join();
        } catch (TimeoutException late) {
            trail.caught(late);
        }
    }

    private static final class All implements Joiner<Object, Void, TimeoutException> {

        @Override
        public Void result() {
            return null;
        }

        @Override
        public Void timeout() throws TimeoutException {
            return result();
        }
    }
}
