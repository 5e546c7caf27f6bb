import java.util.List;
import java.util.stream.IntStream;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        List<Thread> threads = IntStream.range(0, 5)
                .mapToObj(i -> Thread.ofVirtual().name("thread_" + i).start(new Sleeper("thread_" + i, settings.sleep(), trail)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }
}
