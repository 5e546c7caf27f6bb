import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** Takes one of ten connections to a database and uses it for 20 ms. */
public class Semaphores implements Callable<Void> {

    private final Semaphore connections = new Semaphore(10);

    @Override
    public Void call() throws InterruptedException {
        connections.acquire();
        try {
            Thread.sleep(20);
            return null;
        } finally {
            connections.release();
        }
    }
}
