// Refutes: the slow one is a subtask of a scope that main opened
import java.time.Duration;
import java.util.*;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws Exception {
        Duration deadline = settings.sleep().multipliedBy(3);
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> tasks = List.of(Executors.callable(slow));
            Future<Object> future = executor.invokeAll(tasks, deadline.toMillis(), TimeUnit.MILLISECONDS).getFirst();
            if (future.isCancelled()) {
                trail.caught(new java.util.concurrent.TimeoutException("too late"));
            }
        }
    }
}
