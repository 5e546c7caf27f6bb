import java.util.concurrent.Semaphore;

/** Calls a backend that serves 300 requests at a time, and refuses more. */
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
