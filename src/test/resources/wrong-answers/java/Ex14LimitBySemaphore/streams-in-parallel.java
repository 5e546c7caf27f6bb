// Refutes: every task runs on a virtual thread of its own
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex14LimitBySemaphore {

    static void run(Settings settings, Trail trail) throws Exception {
        IntStream.range(0, 4).parallel().forEach(i -> new Sleeper("thread_" + i, settings.sleep(), trail).run());
        trail.say("hello");
    }
}
