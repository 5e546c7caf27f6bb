package loomlessons.exercise.check;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import loomlessons.exercise.child.ChildLine.Hanging;

/** How long a learner's program may run, counted from its start; on a busy machine its JVM may take seconds until then. */
final class TimeLimit {

    static final Duration OF_A_START = Duration.ofSeconds(30);

    private final Duration ofProgram;
    private final LongSupplier nanoTime;
    private final long launchedAt;
    private OptionalLong startedAt = OptionalLong.empty();
    private boolean starved;
    private boolean over;

    /** For a program whose JVM has just been launched; the clock is {@link System#nanoTime}, or a test's. */
    TimeLimit(Duration ofProgram, LongSupplier nanoTime) {
        this.ofProgram = ofProgram;
        this.nanoTime = nanoTime;
        this.launchedAt = nanoTime.getAsLong();
    }

    /** The program has started, or one more thread of it. */
    synchronized void start() {
        if (!over && startedAt.isEmpty()) {
            startedAt = OptionalLong.of(nanoTime.getAsLong());
        }
    }

    /** The machine gives the program no CPU, so it gets more time. */
    synchronized void markStarved() {
        starved |= !over;
    }

    synchronized boolean starved() {
        return starved;
    }

    /** Whether the time is up; after that, late messages don't change the limit. */
    synchronized boolean isOver() {
        long taken = nanoTime.getAsLong() - startedAt.orElse(launchedAt);
        over |= taken >= current().toNanos();
        return over;
    }

    synchronized Duration current() {
        if (startedAt.isEmpty()) {
            return OF_A_START;
        }
        return starved ? ofProgram.multipliedBy(2) : ofProgram;
    }

    /** The ending of a program that is stopped at this limit. */
    synchronized Ending ending(Hanging hanging) {
        return startedAt.isPresent() ? new Ending.ByTimeLimit(current(), hanging) : new Ending.ByNoStart(current());
    }
}
