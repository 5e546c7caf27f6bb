import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex07VirtualIsDaemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread virtual = Thread.ofVirtual().name("thread1").start(sleeper);
        new Thread(() -> {
            try {
                virtual.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "waiter").start();
    }
}
