import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex14LimitBySemaphore {

    static void run(Settings settings, Trail trail) throws Exception {
        Phaser phaser = new Phaser(1);
        BlockingQueue<String> keys = new ArrayBlockingQueue<>(2, true, List.of("red", "blue"));
        for (int i = 0; i < 4; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            phaser.register();
            Thread.startVirtualThread(() -> {
                try {
                    String key = keys.take();
                    sleeper.run();
                    keys.put(key);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                } finally {
                    phaser.arriveAndDeregister();
                }
            });
        }
        phaser.arriveAndAwaitAdvance();
        trail.say("hello");
    }
}
