import java.util.stream.IntStream;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        var threads = IntStream.range(0, 5)
                .mapToObj(i -> new Sleeper("thread_" + i, settings.sleep(), trail))
                .map(Thread::startVirtualThread)
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }
}
