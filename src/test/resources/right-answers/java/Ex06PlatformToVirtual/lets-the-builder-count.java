import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        Thread.Builder builder = Thread.ofVirtual().name("thread_", 0);
        Thread[] threads = new Thread[5];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = builder.start(new Sleeper("thread_" + i, settings.sleep(), trail));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }
}
