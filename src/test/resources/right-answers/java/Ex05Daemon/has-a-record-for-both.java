import java.time.Duration;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws Exception {
        new Work("save", false, settings.sleep()).start(trail);
        new Work("heartbeat", true, settings.sleep().multipliedBy(6)).start(trail);
        trail.awaitAsleep(2);
    }

    record Work(String name, boolean daemon, Duration sleep) {

        void start(Trail trail) {
            Thread.ofPlatform().name(name).daemon(daemon).start(new Sleeper(name, sleep, trail));
        }
    }
}
