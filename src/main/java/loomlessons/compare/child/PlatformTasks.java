package loomlessons.compare.child;

import java.util.ArrayList;
import java.util.List;

/** Runs each task on a platform thread of its own. */
final class PlatformTasks {

    private PlatformTasks() {}

    static void runAll(Round round) throws InterruptedException {
        List<Thread> threads = new ArrayList<>(round.tasks());
        for (int i = 0; i < round.tasks(); i++) {
            round.awaitDue(i);
            threads.add(Thread.ofPlatform().start(round.task(i)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
