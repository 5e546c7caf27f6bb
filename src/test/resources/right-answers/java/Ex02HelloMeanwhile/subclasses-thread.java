import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex02HelloMeanwhile {

    static void run(Settings settings, Trail trail) throws Exception {
        Napper napper = new Napper(new Sleeper("thread1", settings.sleep(), trail));
        napper.start();
        trail.awaitAsleep(1);
        trail.say("hello");
        napper.join();
    }

    static class Napper extends Thread {
        final Runnable nap;

        Napper(Runnable nap) {
            this.nap = nap;
        }

        @Override
        public void run() {
            nap.run();
        }
    }
}
