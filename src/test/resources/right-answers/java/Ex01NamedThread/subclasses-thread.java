import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex01NamedThread {

    static void run(Settings settings, Trail trail) {
        new NamedSleeper(settings, trail).start();
    }

    private static final class NamedSleeper extends Thread {

        private final Sleeper nap;

        NamedSleeper(Settings settings, Trail trail) {
            super("thread1");
            this.nap = new Sleeper("nap", settings.sleep(), trail);
        }

        @Override
        public void run() {
            System.out.println("I run on " + getName());
            nap.run();
        }
    }
}
