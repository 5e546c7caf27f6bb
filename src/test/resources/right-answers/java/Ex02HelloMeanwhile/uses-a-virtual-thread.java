import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex02HelloMeanwhile {

    static void run(Settings settings, Trail trail) throws Exception {
        Thread v = Thread.startVirtualThread(new Sleeper("v", settings.sleep(), trail));
        while (v.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        trail.say("hello");
        v.join();
    }
}
