package loomlessons.exercise.check;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** How long a learner's program may run: counted from its own start, which a busy machine may put off for seconds. */
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

    /** The machine has no time for the program, which must not be what it is blamed for. */
    synchronized void starve() {
        starved |= !over;
    }

    synchronized boolean starved() {
        return starved;
    }

    /** Whether the time is up; from then on nothing that is heard late changes by which limit it was. */
    synchronized boolean isOver() {
        long taken = nanoTime.getAsLong() - startedAt.orElse(launchedAt);
        over |= taken >= now().toNanos();
        return over;
    }

    /** The limit as things stand. */
    synchronized Duration now() {
        if (startedAt.isEmpty()) {
            return OF_A_START;
        }
        return starved ? ofProgram.multipliedBy(2) : ofProgram;
    }

    /** What stopping at this limit says of the program, whose threads were there shortly before. */
    synchronized Ending ending(List<String> where) {
        return startedAt.isPresent() ? new Ending.ByTimeLimit(now(), where) : new Ending.ByNoStart(now());
    }
}
