import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        Thread thread = Thread.ofPlatform().name("thread1").start(() -> sleep(settings, trail));
        thread.join();
        trail.say("hello");
    }

    private static void sleep(Settings settings, Trail trail) {
        trail.record(Kind.START, "thread1", "thread1 starts");
        trail.record(Kind.SLEEP, "thread1", "thread1 goes to sleep");
        try {
            Thread.sleep(settings.sleep());
            trail.record(Kind.WAKE, "thread1", "thread1 has woken up");
        } catch (InterruptedException interrupted) {
            trail.record(Kind.INTERRUPT, "thread1", "thread1 was interrupted");
        }
        trail.record(Kind.FINISH, "thread1", "thread1 ends");
    }
}
