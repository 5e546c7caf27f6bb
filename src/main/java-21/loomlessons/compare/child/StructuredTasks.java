package loomlessons.compare.child;

import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;

/** Runs each task as a subtask of one scope. */
final class StructuredTasks {

    private StructuredTasks() {}

    static void runAll(Round round) throws InterruptedException {
        try (var scope = new StructuredTaskScope<>()) {
            for (int i = 0; i < round.tasks(); i++) {
                round.awaitDue(i);
                scope.fork(Executors.callable(round.task(i)));
            }
            scope.join();
        }
    }
}
