package loomlessons.lesson;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import loomlessons.lesson.trail.CpuClock;
import loomlessons.lesson.trail.JoinDetector;
import loomlessons.lesson.trail.SleepDetector;
import loomlessons.lesson.trail.ThreadFacts;

/** The ordered record of what happened in one lane; any thread of the lane may add to it. */
public final class Trail implements EventSequence {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long POLL_NANOS = Duration.ofMillis(1).toNanos();

    // Not synchronized: before JDK 24 a virtual thread that blocks in a monitor pins its carrier (JEP 491).
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final EventLog log;
    private final Set<Thread> threads = new LinkedHashSet<>();
    private final SleepDetector sleeping = new SleepDetector();
    private final JoinDetector joining = new JoinDetector();
    private final Delay delay;
    private boolean closed;

    /**
     * An empty trail, whose time starts with its first event.
     *
     * @param listener is told each event, in order, one at a time
     */
    public Trail(Consumer<Event> listener) {
        this(new EventLog(new LaneClock(new CpuClock()::nanos), listener), Delay.NONE);
    }

    private Trail(EventLog log, Delay delay) {
        this.log = log;
        this.delay = delay;
    }

    /**
     * An empty trail whose threads are held up before they record what they do. It has no CPU stamps: the first of them
     * takes as long as the rest of a short program.
     */
    public static Trail heldUpBy(Delay delay, Consumer<Event> listener) {
        return new Trail(new EventLog(new LaneClock(() -> 0), listener), delay);
    }

    /** A closed trail of what happened earlier. */
    public static Trail of(List<Event> events) {
        Trail trail = heldUpBy(Delay.NONE, event -> {});
        trail.log.takeOver(events);
        trail.closed = true;
        return trail;
    }

    /** Adds what the caller's thread says. */
    public void say(String text) {
        record(Kind.SAY, text);
    }

    /** Adds an error that was handed to the caller's thread. */
    public void caught(Throwable error) {
        String kind = error.getClass().getSimpleName();
        record(Kind.CATCH, "%s caught %s: %s".formatted(Thread.currentThread().getName(), kind, error.getMessage()));
    }

    /** Adds something that happens on the caller's thread; a closed trail stays as it is, and interrupts the caller. */
    public void record(Kind kind, String text) {
        delay.before(kind);
        add(kind, text);
    }

    /**
     * Waits until so many sleepers are asleep, seen in state {@link Thread.State#TIMED_WAITING}, or have woken since.
     *
     * @throws TooFewAsleepException if that takes longer than 10 seconds
     */
    public void awaitAsleep(int sleepers) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        lock.lockInterruptibly();
        try {
            while (sleeping.seenAsleep() < sleepers) {
                if (System.nanoTime() > deadline) {
                    throw new TooFewAsleepException("only %d of %d sleepers fell asleep within 10 s"
                            .formatted(sleeping.seenAsleep(), sleepers));
                }
                grown.awaitNanos(POLL_NANOS);
            }
            add(Kind.ASLEEP, asleep(sleepers));
        } finally {
            lock.unlock();
        }
    }

    /** What {@link #awaitAsleep} records when it has seen so many sleepers asleep. */
    public static String asleep(int sleepers) {
        return sleepers + " asleep";
    }

    /** Adds that the thread waits in a join, if it does and the trail doesn't tell so yet. Called by somebody else. */
    public void lookWhetherJoins(Thread thread) {
        if (!JoinDetector.mayBe(thread)) {
            return;
        }
        locked(() -> {
            // Whoever holds the lock knows that the thread hasn't gone on and recorded something since.
            if (!closed) {
                joining.news(thread).ifPresent(text -> log.add(ThreadFacts.of(thread), Kind.JOIN, text));
            }
            return thread;
        });
    }

    /** Ends the record: what happens from now on is not on it. */
    public void close() {
        locked(() -> closed = true);
    }

    /** The threads that added to this trail, so that whoever ran the lane can end those it left behind. */
    public Set<Thread> threads() {
        return locked(() -> new LinkedHashSet<>(threads));
    }

    @Override
    public List<Event> events() {
        return locked(log::events);
    }

    private void add(Kind kind, String text) {
        lock.lock();
        try {
            if (closed) {
                // Whoever comes too late was left behind by its lane: it has nothing more to do.
                Thread.currentThread().interrupt();
            } else {
                threads.add(Thread.currentThread());
                noteSleep(kind);
                joining.note(Thread.currentThread());
                log.add(ThreadFacts.ofCurrentThread(), kind, text);
                grown.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void noteSleep(Kind kind) {
        if (kind == Kind.SLEEP) {
            sleeping.isAboutToSleep(Thread.currentThread());
        } else {
            sleeping.isAwake(Thread.currentThread());
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
