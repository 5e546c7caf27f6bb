package loomlessons.exercise.child;

import java.lang.StackWalker.StackFrame;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData.OfTask;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;

/**
 * Compares the events that the learner's own code records with what its threads do. A program may say anything, but it
 * can't record that a thread has slept when the thread hasn't.
 */
final class OwnRecords {

    private static final OfTask MAIN = new OfTask("main");

    /** So many looks see any sleep, even if the thread takes a while to begin it. */
    private static final int ENOUGH_LOOKS = 50;

    /** On a busy machine a sleep may pass without a look. */
    private static final long SHORTER_THAN_ANY_SLEEP_NANOS =
            Duration.ofMillis(100).toNanos();

    /** What looks at a thread have shown since it has recorded that it goes to sleep. */
    private static final class OwnSleep {

        private final String at;
        private final long nanos = System.nanoTime();
        private volatile boolean seen;
        private volatile int looks;
        private volatile long endNanos;

        private OwnSleep(String at) {
            this.at = at;
        }

        /** Whether nobody has seen it, although there were enough looks. */
        private boolean isUntrue() {
            return !seen && looks == ENOUGH_LOOKS;
        }

        /** The same for one that is over at that {@link System#nanoTime()}: it may have been too short. */
        private boolean isUntrue(long overNanos) {
            return isUntrue() || (!seen && overNanos - nanos < SHORTER_THAN_ANY_SLEEP_NANOS);
        }
    }

    private final Map<Thread, OwnSleep> sleeps = new ConcurrentHashMap<>();
    private final Consumer<String> onUntrue;

    /** The listener gets what a program has recorded although it isn't true, in words. */
    OwnRecords(Consumer<String> onUntrue) {
        this.onUntrue = onUntrue;
    }

    /** Checks an event that the calling thread has just recorded. */
    void check(Event event) {
        String method = methodOfTrailThatTheLearnerCalled();
        noteWhoSlept(event, method);
        if (method.equals("record")) {
            problem(event).ifPresent(what -> onUntrue.accept("%s %s".formatted(who(Thread.currentThread()), what)));
        }
    }

    /** An interrupt ends a sleep before anybody has looked at it; and awaitAsleep has looked at the threads by itself. */
    private void noteWhoSlept(Event event, String method) {
        if (event.kind() == Kind.ASLEEP && method.equals("awaitAsleep")) {
            sleeps.values().forEach(sleep -> sleep.seen = true);
        }
        if (event.kind() != Kind.SLEEP && event.thread().status().interrupted()) {
            Optional.ofNullable(sleeps.get(Thread.currentThread())).ifPresent(sleep -> sleep.seen = true);
        }
    }

    /** Looks at the threads that should sleep now. */
    void look() {
        sleeps.forEach((thread, sleep) -> {
            if (!sleep.seen && thread.getState() == Thread.State.TIMED_WAITING) {
                sleep.seen = true;
            }
            if (thread.isAlive()) {
                sleep.looks = Math.min(ENOUGH_LOOKS, sleep.looks + 1);
            } else if (sleep.endNanos == 0) {
                sleep.endNanos = System.nanoTime();
            }
        });
    }

    /** The JVM ends: reports the sleeps that nobody has seen. */
    void end() {
        sleeps.forEach((thread, sleep) -> {
            long end = sleep.endNanos == 0 ? System.nanoTime() : sleep.endNanos;
            if (thread.isAlive() ? sleep.isUntrue() : sleep.isUntrue(end)) {
                onUntrue.accept("%s %s".formatted(who(thread), neverSlept(sleep)));
            }
        });
    }

    private Optional<String> problem(Event event) {
        if (event.data().equals(MAIN)) {
            return Optional.of(onlyCourseKnows(event.kind() + " of main", event));
        }
        Thread thread = Thread.currentThread();
        return switch (event.kind()) {
            case SLEEP ->
                Optional.ofNullable(sleeps.put(thread, new OwnSleep(event.at())))
                        .filter(before -> before.isUntrue(System.nanoTime()))
                        .map(OwnRecords::neverSlept);
            case WAKE -> wake(event, Optional.ofNullable(sleeps.get(thread)));
            case INTERRUPT -> interrupt(event, Optional.ofNullable(sleeps.get(thread)));
            case ASLEEP, JOIN, WAIT, LAUNCH, PRINT, EXIT ->
                Optional.of(onlyCourseKnows(event.kind().toString(), event));
            case START, SAY, THROW, CATCH, FINISH -> Optional.empty();
        };
    }

    private static String onlyCourseKnows(String what, Event event) {
        return "recorded %s at %s, which only the course can know".formatted(what, event.at());
    }

    private static Optional<String> wake(Event event, Optional<OwnSleep> sleep) {
        return sleep.filter(before -> !before.isUntrue(System.nanoTime())).isPresent()
                ? Optional.empty()
                : Optional.of("recorded at %s that it has woken up, but it hadn't slept".formatted(event.at()));
    }

    /** The interrupt may come before the thread falls asleep; but it must have been about to. */
    private static Optional<String> interrupt(Event event, Optional<OwnSleep> sleep) {
        sleep.ifPresent(before -> before.seen = true);
        return sleep.isPresent()
                ? Optional.empty()
                : Optional.of(
                        "recorded at %s that its sleep was interrupted, but it didn't sleep".formatted(event.at()));
    }

    private static String neverSlept(OwnSleep sleep) {
        return "recorded at %s that it goes to sleep, but it didn't sleep".formatted(sleep.at);
    }

    private static String who(Thread thread) {
        return ErrorDescription.name(thread);
    }

    /** Empty if a class of the course has recorded it, or its Trail by itself. */
    private static String methodOfTrailThatTheLearnerCalled() {
        return StackWalker.getInstance().walk(frames -> {
            var fromTrail = frames.dropWhile(frame -> !isOfTrail(frame)).iterator();
            String method = "";
            while (fromTrail.hasNext()) {
                StackFrame frame = fromTrail.next();
                if (!isOfTrail(frame)) {
                    return frame.getClassName().startsWith("loomlessons.") ? "" : method;
                }
                method = frame.getMethodName();
            }
            return "";
        });
    }

    private static boolean isOfTrail(StackFrame frame) {
        return frame.getClassName().equals(Trail.class.getName());
    }
}
