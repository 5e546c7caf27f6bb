package loomlessons.lesson.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** How long threads have waited for a processor, as the kernel of Linux counts it; other systems don't say. */
public final class RunDelay {

    private static final Path PROC = Path.of("/proc");
    private static final Path NOWHERE = PROC.resolve("none");

    private final Path file;
    private final ToLongFunction<String> nanosIn;
    private long lastNanos;

    private RunDelay(Path file, ToLongFunction<String> nanosIn) {
        this.file = file;
        this.nanosIn = nanosIn;
    }

    /** That of the calling platform thread; then, any one thread may ask for it. */
    public static RunDelay ofCurrentThread() {
        // "CPU time, time in the run queue, number of turns" (kernel documentation: sched-stats).
        return new RunDelay(currentThread().resolve("schedstat"), text -> Long.parseLong(text.split(" ", -1)[1]));
    }

    /** The time in which any thread of the machine, also of another program, had to wait. */
    static RunDelay ofAnyThread() {
        // "some avg10=0.00 avg60=0.00 avg300=0.00 total=12345", in microseconds (kernel documentation: psi).
        return new RunDelay(
                PROC.resolve("pressure/cpu"),
                text -> TimeUnit.MICROSECONDS.toNanos(Long.parseLong(text.lines()
                        .findFirst()
                        .map(some -> some.substring(some.lastIndexOf('=') + 1))
                        .orElse("0"))));
    }

    /** In nanoseconds; where it isn't known (any longer), as it was. */
    public long nanos() {
        try {
            lastNanos = nanosIn.applyAsLong(Files.readString(file));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException unknown) {
            // What was known last is the best answer.
        }
        return lastNanos;
    }

    private static Path currentThread() {
        try {
            return PROC.resolve(Files.readSymbolicLink(PROC.resolve("thread-self")));
        } catch (IOException | UnsupportedOperationException notOnThisSystem) {
            return NOWHERE;
        }
    }
}
