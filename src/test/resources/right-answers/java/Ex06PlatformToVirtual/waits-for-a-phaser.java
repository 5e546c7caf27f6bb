import java.util.concurrent.Phaser;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        Phaser awake = new Phaser(1);
        for (int i = 0; i < 5; i++) {
            awake.register();
            String name = "thread_" + i;
            Thread.ofVirtual().name(name).start(new AndThen(new Sleeper(name, settings.sleep(), trail), awake::arriveAndDeregister));
        }
        awake.arriveAndAwaitAdvance();
        trail.say("hello");
    }
}

record AndThen(Runnable first, Runnable second) implements Runnable {

    @Override
    public void run() {
        first.run();
        second.run();
    }
}
