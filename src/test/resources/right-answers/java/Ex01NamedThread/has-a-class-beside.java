import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex01NamedThread {

    static void run(Settings settings, Trail trail) {
        Starter.start("thread1", new Sleeper("thread1", settings.sleep(), trail));
    }
}

class Starter {

    static void start(String name, Runnable task) {
        Thread.Builder builder = Thread.ofPlatform();
        builder.name(name).unstarted(task).start();
    }
}
