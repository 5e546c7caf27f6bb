package loomlessons.compare.child;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;

/** Runs each task as a subtask of one scope. */
final class StructuredTasks {

    private StructuredTasks() {}

    static void runAll(Round round) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open()) {
            for (int i = 0; i < round.tasks(); i++) {
                round.awaitDue(i);
                scope.fork(round.task(i));
            }
            scope.join();
        }
    }
}
