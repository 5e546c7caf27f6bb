// Refutes: all five are asleep at once
import java.util.stream.IntStream;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        IntStream.range(0, 5).parallel().forEach(i -> new Sleeper("thread_" + i, settings.sleep(), trail).run());
        trail.say("hello");
    }
}
