// Refutes: no other thread is started
import java.util.concurrent.CountDownLatch;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        Thread thread = Thread.ofPlatform().name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
        CountDownLatch latch = new CountDownLatch(1);
        java.util.Timer timer = new java.util.Timer();
        timer.schedule(
                new java.util.TimerTask() {
                    @Override
                    public void run() {
                        latch.countDown();
                    }
                },
                1000);
        latch.await();
        timer.cancel();
        trail.say("hello");
    }
}
