import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.TimeoutException;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        try (ScopeWithDeadline scope = new ScopeWithDeadline(settings.sleep().multipliedBy(3))) {
            scope.fork(Executors.callable(slow));
            scope.joinInTime();
        } catch (TimeoutException late) {
            trail.caught(late);
        }
    }

    private static final class ScopeWithDeadline extends StructuredTaskScope<Object> {
        private final Instant end;

        ScopeWithDeadline(Duration deadline) {
            this.end = Instant.now().plus(deadline);
        }

        void joinInTime() throws InterruptedException, TimeoutException {
            joinUntil(end);
        }
    }
}
