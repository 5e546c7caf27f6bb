import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        Thread[] all = new Thread[5];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Thread(new Sleeper("thread_" + i, settings.sleep(), trail), "thread_" + i);
        }
        for (Thread one : all) {
            one.start();
        }
        for (int i = all.length - 1; i >= 0; i--) {
            all[i].join();
            trail.say("joined " + i);
        }
        trail.say("hello");
    }
}
