import java.util.concurrent.Semaphore;

/** Uses a backend that refuses the 301st request at a time. */
public class Errors implements Runnable {

    private final Semaphore places = new Semaphore(300);

    @Override
    public void run() {
        if (!places.tryAcquire()) {
            throw new IllegalStateException("the backend is full");
        }
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }
}
