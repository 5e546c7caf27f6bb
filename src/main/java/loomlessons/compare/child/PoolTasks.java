package loomlessons.compare.child;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs the tasks on a fixed pool of platform threads, which are there before the first task, as in a server. */
final class PoolTasks implements Runner {

    private final ThreadPoolExecutor pool;

    PoolTasks(int size) {
        pool = new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        pool.prestartAllCoreThreads();
    }

    @Override
    public void runAll(Round round) throws InterruptedException, ExecutionException {
        List<Future<?>> tasks = new ArrayList<>(round.tasks());
        for (int i = 0; i < round.tasks(); i++) {
            round.awaitDue(i);
            tasks.add(pool.submit(round.task(i)));
        }
        for (Future<?> task : tasks) {
            task.get();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
