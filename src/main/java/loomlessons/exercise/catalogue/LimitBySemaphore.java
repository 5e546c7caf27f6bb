package loomlessons.exercise.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.trail.ThreadStatus.Hold;

/** Limit concurrency with a semaphore instead of a pool. */
final class LimitBySemaphore {

    private static final List<String> TASKS = List.of("thread_0", "thread_1", "thread_2", "thread_3");
    private static final int AT_ONCE = 2;

    private static final Hints HINTS = new Hints(
            "The pool does two jobs here: it makes threads, and it limits how many tasks run. You "
                    + "need only one of the two.",
            "Give each task a virtual thread, and let all tasks share one Semaphore with two permits. "
                    + "A task waits for a permit, sleeps, and gives the permit back.",
            "In the task: permits.acquire(); try { sleeper.run(); } finally { permits.release(); }. "
                    + "The executor is Executors.newVirtualThreadPerTaskExecutor().");

    private LimitBySemaphore() {}

    static Exercise entry() {
        return new Exercise(
                "Ex14LimitBySemaphore",
                "scale",
                "How do you limit concurrency without a pool?",
                HINTS,
                LimitBySemaphore::demands);
    }

    static List<Demand> demands(Settings settings) {
        return List.of(
                Demand.that(
                        "Each of the four sleepers, thread_0 to thread_3, runs on a virtual thread of its own.",
                        Claim.inEveryLane(
                                "every task runs on a virtual thread of its own", LimitBySemaphore::haveOwnThreads)),
                Demand.that(
                        "At most two are asleep at the same time, and two are.",
                        Overlap.neverMoreAsleepAtOnce("at most two are asleep at the same time", AT_ONCE, TASKS),
                        Overlap.asleepAtOnce("two are asleep at the same time", AT_ONCE, TASKS)),
                Demand.that(
                        "When one wakes up, the next one goes to sleep.",
                        Claim.inEveryLane("when one wakes up, the next one goes to sleep", LimitBySemaphore::nextGoes)),
                Demand.that(
                        "Main says hello after all four have woken up.",
                        Order.mainSaysAfter("hello", "main says hello after all four have woken up", TASKS)),
                Demand.that(
                        "No other thread is started.",
                        Subtasks.noMoreThreads("no other thread is started", TASKS.size())));
    }

    private static Verdict haveOwnThreads(Trail trail) {
        Map<Long, String> taskOf = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Event sleep : trail.all(Kind.SLEEP)) {
            String task = sleep.data() instanceof EventData.OfTask(String name) ? name : "a sleeper";
            String other = taskOf.put(sleep.thread().id(), task);
            if (other != null) {
                faults.add("%s and %s slept on the same thread".formatted(other, task));
            } else if (!sleep.thread().virtual()) {
                faults.add("%s slept on the platform thread %s".formatted(task, Identity.name(sleep.thread())));
            }
        }
        String threads = taskOf.size() == 1 ? "1 virtual thread" : taskOf.size() + " virtual threads";
        return taskOf.isEmpty()
                ? Verdict.of(false, "nobody slept")
                : Verdict.of(faults.isEmpty(), faults.isEmpty() ? threads : String.join("; ", faults));
    }

    /**
     * A wake-up that was held until nobody else could go on is the test: by then, whoever waits for a place has taken each
     * one that is free.
     */
    private static Verdict nextGoes(Trail trail) {
        int asleep = 0;
        int started = 0;
        for (Event event : Overlap.about(TASKS, trail).events()) {
            if (event.kind() == Kind.WAKE
                    && event.thread().status().hold() == Hold.UNTIL_QUIET
                    && asleep < AT_ONCE
                    && started < TASKS.size()) {
                return Verdict.of(
                        false,
                        "before %s, only %d slept and %d had not slept yet, but none of them went to sleep"
                                .formatted(event.at(), asleep, TASKS.size() - started));
            }
            started += event.kind() == Kind.SLEEP ? 1 : 0;
            asleep += Overlap.change(event);
        }
        return Verdict.of(true, "nobody waited for a place that was free");
    }
}
