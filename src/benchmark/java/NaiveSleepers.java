import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What nearly every published measurement does: starts sleepers in a fresh JVM and looks at the clock. */
final class NaiveSleepers {

    /** Takes the number of sleepers and their sleep in milliseconds; prints the overshoot in milliseconds. */
    public static void main(String[] args) throws InterruptedException {
        int sleepers = Integer.parseInt(args[0]);
        Duration sleep = Duration.ofMillis(Long.parseLong(args[1]));
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < sleepers; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(sleep);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println((System.nanoTime() - start - sleep.toNanos()) / 1e6);
    }
}
