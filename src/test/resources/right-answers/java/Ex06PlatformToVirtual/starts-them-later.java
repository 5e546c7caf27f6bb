import java.util.List;
import java.util.stream.IntStream;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        List<Thread> threads = IntStream.range(0, 5)
                .mapToObj(i -> "thread_" + i)
                .map(name -> Thread.ofVirtual().name(name).unstarted(new Sleeper(name, settings.sleep(), trail)))
                .toList();
        threads.forEach(Thread::start);
        trail.awaitAsleep(5);
        trail.say("all sleep");
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }
}
