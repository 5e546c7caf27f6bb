import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex01NamedThread {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        start(sleeper).join();
        trail.say("done");
    }

    private static Thread start(Sleeper sleeper) {
        Thread thread = Thread.ofPlatform().name(sleeper.name()).priority(Thread.MAX_PRIORITY).unstarted(sleeper);
        thread.start();
        return thread;
    }
}
