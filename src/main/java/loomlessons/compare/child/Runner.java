package loomlessons.compare.child;

import java.util.concurrent.ExecutionException;
import loomlessons.compare.Subject;
import loomlessons.structured.StructuredClass;

/** Runs all tasks of a round on the threads of one subject, and returns after all have ended. */
@FunctionalInterface
public interface Runner extends AutoCloseable {

    void runAll(Round round) throws InterruptedException, ExecutionException;

    /** Gives up threads that it keeps between rounds. */
    @Override
    default void close() {}

    /**
     * That of a subject.
     *
     * @param poolSize the number of threads of a pool
     */
    static Runner of(Subject subject, int poolSize) {
        return switch (subject) {
            case PLATFORM -> PlatformTasks::runAll;
            case POOL -> new PoolTasks(poolSize);
            case VIRTUAL -> VirtualTasks::runAll;
            case STRUCTURED -> new StructuredClass(Runner.class, "StructuredTasks").reference(Runner.class, "runAll");
        };
    }
}
