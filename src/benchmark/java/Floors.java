import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What no measurement of sleepers can do without: the JVM's timers alone, and virtual threads alone, on one gate. */
final class Floors {

    private static final int WARM_UP_ROUNDS = 8;
    private static final int WARM_UP_SIZE = 20_000;

    /** Takes {@code timers} or {@code gate}, a number and milliseconds; prints the time beyond these in milliseconds. */
    public static void main(String[] args) throws InterruptedException {
        int number = Integer.parseInt(args[1]);
        long millis = Long.parseLong(args[2]);
        boolean timers = args[0].equals("timers");
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            measure(timers, WARM_UP_SIZE, 1);
        }
        System.gc();
        System.out.println(measure(timers, number, millis) / 1e6);
    }

    private static long measure(boolean timers, int number, long millis) throws InterruptedException {
        return timers ? timers(number, millis) : gate(number, millis);
    }

    private static long timers(int number, long millis) throws InterruptedException {
        CountDownLatch all = new CountDownLatch(number);
        ScheduledExecutorService timer = timer();
        long start = System.nanoTime();
        for (int i = 0; i < number; i++) {
            timer.schedule(all::countDown, millis, TimeUnit.MILLISECONDS);
        }
        all.await();
        return System.nanoTime() - start - TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** Since JDK 25 the pool that carries virtual threads keeps their timers; before, a scheduled pool did. */
    private static ScheduledExecutorService timer() {
        Object pool = ForkJoinPool.commonPool();
        return pool instanceof ScheduledExecutorService scheduled
                ? scheduled
                : Executors.newScheduledThreadPool(1, task -> {
                    Thread thread = new Thread(task);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** All threads wait for one gate, which opens when the time is up. */
    private static long gate(int number, long millis) throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < number; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    gate.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        long started = System.nanoTime() - start;
        Thread.sleep(millis);
        long opened = System.nanoTime();
        gate.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return started + System.nanoTime() - opened;
    }
}
