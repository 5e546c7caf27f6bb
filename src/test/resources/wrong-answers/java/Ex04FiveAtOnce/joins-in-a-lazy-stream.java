// Refutes: all five are asleep at once
import java.util.stream.IntStream;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        IntStream.range(0, 5)
                .mapToObj(i -> Thread.ofPlatform().start(new Sleeper("thread_" + i, settings.sleep(), trail)))
                .forEach(thread -> {
                    try {
                        thread.join();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
        trail.say("hello");
    }
}
