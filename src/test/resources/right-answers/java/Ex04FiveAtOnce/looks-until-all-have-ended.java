import java.util.List;
import java.util.stream.IntStream;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        List<Thread> threads = IntStream.range(0, 5)
                .mapToObj(i -> Thread.ofPlatform().start(new Sleeper("thread_" + i, settings.sleep(), trail)))
                .toList();
        while (threads.stream().anyMatch(Thread::isAlive)) {
            Thread.sleep(3);
        }
        trail.say("hello");
    }
}
