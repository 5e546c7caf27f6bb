import java.util.concurrent.Semaphore;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        Nap nap = new Nap(new Sleeper("nap", settings.sleep(), trail));
        Thread.startVirtualThread(nap);
        nap.over.acquire();
        trail.say("hello");
    }
}

class Nap implements Runnable {

    final Semaphore over = new Semaphore(0);
    private final Sleeper sleeper;

    Nap(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    @Override
    public void run() {
        try {
            sleeper.run();
        } finally {
            over.release();
        }
    }
}
