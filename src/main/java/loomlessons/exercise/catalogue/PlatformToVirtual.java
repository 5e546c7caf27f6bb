package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Settings;

/** Make platform threads virtual. */
final class PlatformToVirtual {

    private static final Hints HINTS = new Hints(
            "Both kinds of thread are built in the same way, and joined in the same way.",
            "Thread.ofVirtual() returns a builder as well. Keep the names: a virtual thread has no "
                    + "name unless you give it one.",
            "Write ofVirtual() instead of ofPlatform(), and leave name(...) and start(...) unchanged.");

    private PlatformToVirtual() {}

    static Exercise entry() {
        return new Exercise(
                "Ex06PlatformToVirtual",
                "multithreading",
                "What has to change to make a thread virtual?",
                HINTS,
                Demand.unlisted(PlatformToVirtual::claims));
    }

    static List<Claim> claims(Settings settings) {
        return List.of(
                Identity.virtual("every sleeper runs on a virtual thread"),
                Identity.named(
                        "the threads are named thread_0 to thread_4",
                        List.of("thread_0", "thread_1", "thread_2", "thread_3", "thread_4")),
                Overlap.asleepAtOnce("all five are asleep at once", settings.threads()),
                Order.mainSaysAfterWaking("hello", "main says hello after the last wake-up", settings.threads()));
    }
}
