import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex01NamedThread {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread t = new Thread(sleeper);
        t.setName("thread1");
        t.setDaemon(true);
        t.start();
        trail.say("main waits");
        t.join();
        trail.say("main goes on");
    }
}
