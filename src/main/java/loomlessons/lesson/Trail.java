package loomlessons.lesson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import loomlessons.lesson.EventData.Asleep;
import loomlessons.lesson.EventData.Caught;
import loomlessons.lesson.EventData.None;
import loomlessons.lesson.EventData.OfTask;
import loomlessons.lesson.EventData.Said;
import loomlessons.lesson.trail.CpuClock;
import loomlessons.lesson.trail.ErrorMaker;
import loomlessons.lesson.trail.Lateness;
import loomlessons.lesson.trail.SleepDetector;
import loomlessons.lesson.trail.ThreadFacts;
import loomlessons.lesson.trail.Wait;
import loomlessons.lesson.trail.WaitDetector;

/** The ordered record of what happened in one lane; any thread of the lane may add to it. */
public final class Trail {

    /** Delays a thread that is about to record an event, as a busy machine might. */
    @FunctionalInterface
    public interface Delay {

        Delay NONE = kind -> {};

        /** Called by the thread that is about to record an event of that kind; returns when it may continue. */
        void before(Kind kind);
    }

    /** The sleepers that a lane waited for didn't fall asleep in time. */
    public static final class TooFewAsleepException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private TooFewAsleepException(String message) {
            super(message);
        }
    }

    private static final long LONGEST_WAIT_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long POLL_NANOS = Duration.ofMillis(1).toNanos();

    // Not synchronized: before JDK 24 a virtual thread that blocks in a monitor pins its carrier (JEP 491).
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition eventAdded = lock.newCondition();
    private final Lateness lateness = new Lateness();
    private final LaneClock clock;
    private final Consumer<Event> listener;
    private final List<Event> events = new ArrayList<>();
    private final Set<Thread> threads = new LinkedHashSet<>();
    private final SleepDetector sleeping = new SleepDetector();
    private final WaitDetector waiting = new WaitDetector();
    private final Delay delay;
    private boolean closed;

    /**
     * An empty trail, whose time starts with its first event.
     *
     * @param listener receives each event, in order, one at a time
     */
    public Trail(Consumer<Event> listener) {
        this(Delay.NONE, listener);
    }

    /** The same, whose threads are delayed before they record an event. */
    public Trail(Delay delay, Consumer<Event> listener) {
        this(new CpuClock()::nanos, delay, listener);
    }

    private Trail(LongSupplier cpuNanos, Delay delay, Consumer<Event> listener) {
        this.clock = new LaneClock(cpuNanos, lateness::nanos);
        this.listener = listener;
        this.delay = delay;
    }

    /**
     * An empty trail whose threads are delayed before they record an event. It has no CPU times: reading the first one
     * takes as long as the rest of a short program.
     */
    public static Trail delayedBy(Delay delay, Consumer<Event> listener) {
        return new Trail(() -> 0, delay, listener);
    }

    /** A closed trail of what happened earlier. */
    public static Trail of(List<Event> events) {
        Trail trail = delayedBy(Delay.NONE, event -> {});
        trail.events.addAll(events);
        trail.closed = true;
        return trail;
    }

    /** Adds what the caller's thread says. */
    public void say(String words) {
        record(Kind.SAY, new Said(words), words);
    }

    /** Adds an event on the caller's thread whose data only its lesson knows. */
    public void say(EventData.OfLesson data) {
        record(Kind.SAY, data, data.text());
    }

    /** Adds an error that the caller's thread has caught. */
    public void caught(Throwable error) {
        String type = error.getClass().getSimpleName();
        record(
                Kind.CATCH,
                new Caught(type, String.valueOf(error.getMessage()), ErrorMaker.isCaller(error)),
                "%s caught %s: %s".formatted(Thread.currentThread().getName(), type, error.getMessage()));
    }

    /** Adds an event on the caller's thread; if the trail is closed, it adds nothing and interrupts the caller. */
    public void record(Kind kind, String text) {
        record(kind, new None(), text);
    }

    /** Adds an event about a task, on the caller's thread. */
    public void record(Kind kind, String task, String text) {
        record(kind, new OfTask(task), text);
    }

    /** Adds an event on the caller's thread, with data for claims. */
    public void record(Kind kind, EventData data, String text) {
        delay.before(kind);
        add(kind, data, text);
    }

    /**
     * Waits until this many sleepers are asleep (in {@link Thread#sleep(long)}) or have woken again since the call
     * before, if there was one.
     *
     * @throws TooFewAsleepException if for 10 seconds no other sleeper falls asleep
     */
    public void awaitAsleep(int sleepers) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            sleeping.beginWatch();
            awaitSeenAsleep(sleepers);
            add(Kind.ASLEEP, new Asleep(sleepers), sleepers + " asleep");
        } finally {
            sleeping.endWatch();
            lock.unlock();
        }
    }

    private void awaitSeenAsleep(int sleepers) throws InterruptedException {
        long since = System.nanoTime();
        long due = since + POLL_NANOS;
        int most = 0;
        for (int seen = sleeping.seenAsleep(); seen < sleepers; seen = sleeping.seenAsleep()) {
            if (seen > most) {
                most = seen;
                since = System.nanoTime();
            }
            if (System.nanoTime() - since > LONGEST_WAIT_NANOS) {
                throw new TooFewAsleepException(
                        "only %d of %d sleepers fell asleep, and no other one for 10 s".formatted(seen, sleepers));
            }
            sleeping.newOtherWaits().forEach(waiting -> appendWait(waiting.thread(), waiting.what()));
            eventAdded.awaitNanos(POLL_NANOS);
            lateness.wokeAfter(due);
            due = System.nanoTime() + POLL_NANOS;
        }
        lateness.wokeAfter(due);
    }

    /** Adds that the lane's code waits on that thread, if it does and that isn't recorded yet; called by another thread. */
    public void recordIfWaiting(Thread thread) {
        if (!WaitDetector.mayBeWaiting(thread)) {
            return;
        }
        locked(() -> {
            // While this thread holds the lock, the other one can't record anything.
            if (!closed) {
                waiting.newWait(thread).ifPresent(wait -> appendWait(thread, wait));
            }
            return thread;
        });
    }

    /** How late the machine is, for the events; whoever watches the lane measures it. */
    Lateness lateness() {
        return lateness;
    }

    /** Closes the trail: from now on nothing is added. */
    public void close() {
        locked(() -> closed = true);
    }

    /** Whether it was closed. */
    public boolean isClosed() {
        return locked(() -> closed);
    }

    /** The threads that added to this trail, so that those left behind can be ended. */
    public Set<Thread> threads() {
        return locked(() -> new LinkedHashSet<>(threads));
    }

    /** Everything that has happened so far, in order. */
    public List<Event> events() {
        return locked(() -> List.copyOf(events));
    }

    /** Everything of one kind that has happened so far, in order. */
    public List<Event> all(Kind kind) {
        return events().stream().filter(event -> event.kind() == kind).toList();
    }

    /** The first event of a kind; throws {@link NoSuchElementException} if there is none. */
    public Event first(Kind kind) {
        return all(kind).stream().findFirst().orElseThrow(() -> missing(kind));
    }

    /** The last event of a kind; throws {@link NoSuchElementException} if there is none. */
    public Event last(Kind kind) {
        return all(kind).reversed().stream().findFirst().orElseThrow(() -> missing(kind));
    }

    /** The first event with this data; throws {@link NoSuchElementException} if there is none. */
    public Event first(EventData data) {
        return find(data).orElseThrow(() -> new NoSuchElementException("the trail has no event with " + data));
    }

    /** The first time that exactly these words were said; throws {@link NoSuchElementException} if they never were. */
    public Event firstSaid(String words) {
        return find(new Said(words))
                .orElseThrow(() -> new NoSuchElementException("the trail has no \"%s\"".formatted(words)));
    }

    private Optional<Event> find(EventData data) {
        return events().stream().filter(event -> event.data().equals(data)).findFirst();
    }

    private static NoSuchElementException missing(Kind kind) {
        return new NoSuchElementException("the trail has no %s event".formatted(kind.label()));
    }

    private void appendWait(Thread thread, Wait wait) {
        Kind kind = wait.inJoin() ? Kind.JOIN : Kind.WAIT;
        append(ThreadFacts.of(thread), kind, new None(), thread.getName() + " waits in " + wait.text());
    }

    private void append(ThreadFacts thread, Kind kind, EventData data, String text) {
        Event event = clock.stamp(thread, kind, data, text);
        events.add(event);
        listener.accept(event);
    }

    private void add(Kind kind, EventData data, String text) {
        lock.lock();
        try {
            if (closed) {
                // This thread was left behind by its lane: it should end.
                Thread.currentThread().interrupt();
            } else {
                threads.add(Thread.currentThread());
                updateSleepers(kind);
                waiting.hasMovedOn(Thread.currentThread());
                append(ThreadFacts.ofCurrentThread(), kind, data, text);
                eventAdded.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void updateSleepers(Kind kind) {
        if (kind == Kind.SLEEP) {
            sleeping.isAboutToSleep(Thread.currentThread());
        } else {
            sleeping.isAwake(Thread.currentThread(), kind == Kind.WAKE || kind == Kind.INTERRUPT);
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
