/** Waits in a synchronized method. Each task has an object of its own, so no task waits for another one. */
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
