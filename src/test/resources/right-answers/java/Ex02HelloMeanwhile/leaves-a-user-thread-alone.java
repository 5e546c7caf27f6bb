import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex02HelloMeanwhile {

    static void run(Settings settings, Trail trail) throws Exception {
        new Thread(new Sleeper("thread1", settings.sleep(), trail)).start();
        trail.awaitAsleep(1);
        trail.say("hello");
    }
}
