import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex02HelloMeanwhile {

    static void run(Settings settings, Trail trail) throws Exception {
        Thread thread = Thread.ofPlatform().name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
        trail.say("good night");
        trail.awaitAsleep(1);
        trail.say("thread1 is asleep");
        trail.say("hello");
        System.out.println("hello is said");
        thread.join();
        trail.say("good morning");
    }
}
