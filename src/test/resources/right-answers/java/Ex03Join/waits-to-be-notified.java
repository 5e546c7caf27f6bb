import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        Object done = new Object();
        boolean[] isDone = {false};
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        new Thread("thread1") {
            @Override
            public void run() {
                sleeper.run();
                synchronized (done) {
                    isDone[0] = true;
                    done.notifyAll();
                }
            }
        }.start();
        synchronized (done) {
            while (!isDone[0]) {
                done.wait();
            }
        }
        trail.say("hello");
    }
}
