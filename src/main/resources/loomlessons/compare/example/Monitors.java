/** Waits in a synchronized method, each task in that of an object of its own. */
public class Monitors {

    private static class Account {

        synchronized void update() throws InterruptedException {
            Thread.sleep(5);
        }
    }

    void task() throws InterruptedException {
        new Account().update();
    }
}
