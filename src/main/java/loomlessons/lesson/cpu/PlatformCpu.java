package loomlessons.lesson.cpu;

import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Runs several sleepers, then as many number crunchers, on platform threads. */
final class PlatformCpu {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        trail.say(Phase.SLEEPERS_START);
        List<Thread> sleepers = new ArrayList<>();
        for (int i = 0; i < settings.threads(); i++) {
            String name = "sleeper_" + i;
            sleepers.add(Thread.ofPlatform().name(name).start(new Sleeper(name, settings.sleep(), trail)));
        }
        joinAll(sleepers);
        trail.say(Phase.SLEEPERS_DONE);

        trail.say(Phase.CRUNCHERS_START);
        List<Thread> crunchers = new ArrayList<>();
        for (int i = 0; i < settings.threads(); i++) {
            String name = "cruncher_" + i;
            crunchers.add(Thread.ofPlatform().name(name).start(new Cruncher(name, trail)));
        }
        joinAll(crunchers);
        trail.say(Phase.CRUNCHERS_DONE);
    }

    private static void joinAll(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
