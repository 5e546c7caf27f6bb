package loomlessons.compare.child;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loomlessons.compare.Load;
import loomlessons.compare.TaskCode;

/** An empty task on the subject virtual, beside a plain loop of virtual threads that read the clock as often. */
public final class PlainLoop {

    private static final int WARM_UP_ROUNDS = 30;
    private static final int ROUNDS = 61;

    private final UserTask empty;
    private final int tasks;

    private PlainLoop(UserTask empty, int tasks) {
        this.empty = empty;
        this.tasks = tasks;
    }

    /** A task that does nothing. */
    public static final class Empty implements Runnable {

        @Override
        public void run() {}
    }

    /** Takes a number of tasks; prints the medians of the plain loop and of the subject in milliseconds. */
    public static void main(String[] args) throws Throwable {
        TaskCode code =
                new TaskCode("Empty", Empty.class.getName(), TaskCode.Form.RUNNABLE, List.of(), Optional.empty());
        UserTask empty = UserTask.create(code, PlainLoop.class.getClassLoader(), new TaskErrors(new UserFrames(code)));
        new PlainLoop(empty, Integer.parseInt(args[0])).measure();
    }

    private void measure() throws InterruptedException {
        long[] plain = new long[ROUNDS];
        long[] subject = new long[ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            int slot = Math.max(0, round);
            // In turn, so that none always follows the same one.
            if (round % 2 == 0) {
                plain[slot] = plain();
                subject[slot] = subject();
            } else {
                subject[slot] = subject();
                plain[slot] = plain();
            }
        }
        System.out.println(medianMillis(plain) + " " + medianMillis(subject));
    }

    private long subject() throws InterruptedException {
        System.gc();
        long start = System.nanoTime();
        VirtualTasks.runAll(new Round(empty, new Load(tasks, new Load.Arrival.AllAtOnce())));
        return System.nanoTime() - start;
    }

    private long plain() throws InterruptedException {
        System.gc();
        long start = System.nanoTime();
        long[] begunAt = new long[tasks];
        long[] endedAt = new long[tasks];
        Thread[] threads = new Thread[tasks];
        for (int i = 0; i < tasks; i++) {
            int number = i;
            threads[i] = Thread.startVirtualThread(() -> {
                begunAt[number] = System.nanoTime();
                endedAt[number] = System.nanoTime();
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return System.nanoTime() - start;
    }

    private static double medianMillis(long[] nanos) {
        return Arrays.stream(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow() / 1e6;
    }
}
