package loomlessons.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the runs apart from the timed ones have shown. They watch the tasks by the flight recorder, so they aren't timed.
 *
 * @param alone tasks that ran one after another, on one platform thread
 * @param underLoad the same tasks together, on a platform thread each; empty if that wasn't watched
 * @param pinning of the virtual threads under load; empty if that wasn't watched
 * @param memory what a task in flight takes, by subject
 * @param blindSpots what couldn't be seen, each a sentence
 */
public record Watched(
        Alone alone,
        Optional<UnderLoad> underLoad,
        Optional<Pinning> pinning,
        Map<Subject, TaskMemory> memory,
        List<String> blindSpots) {

    /**
     * Tasks one after another, with nothing else in their way; times in nanoseconds, all tasks together.
     *
     * @param medianNanos how long one took
     * @param waited what the recorder saw: sleeps, parks, monitors, I/O on sockets
     * @param computed CPU time of their thread, file I/O included
     * @param heldUp how long their thread waited for a processor
     * @param unseen what is none of these, in the task in the middle, for all tasks: waits in native code, or for a disk
     */
    public record Alone(
            int tasks, long medianNanos, long elapsed, long waited, long computed, long heldUp, long unseen) {

        /** The part of a task's own time that it waits, from 0 to 1. */
        public double waitingShare() {
            long known = waited + unseen + computed;
            return known == 0 ? 0 : (double) (waited + unseen) / known;
        }
    }

    /**
     * Tasks together.
     *
     * @param tasks how many
     * @param elapsedNanos from the start of the first one to the end of the last one
     * @param inFlightNanos from the begin to the end of each task, all tasks together
     * @param computedNanos CPU time of their threads
     * @param idleShare of what other programs left of the processors, the share that nobody used, from 0 to 1
     * @param waits by line of the user's code; the longest first
     */
    public record UnderLoad(
            int tasks,
            long elapsedNanos,
            long inFlightNanos,
            long computedNanos,
            double idleShare,
            List<WaitingLine> waits) {}

    /** What a task waits for. */
    public enum WaitKind {
        SLEEP,
        /** A socket. */
        SOCKET,
        /** A file; the thread computes in the kernel, or waits for the disk. */
        FILE,
        /** A monitor that another thread holds. */
        MONITOR,
        /** {@link Object#wait()}. */
        NOTIFICATION,
        /** A lock, semaphore, queue, future, or another thread: it was parked. */
        PARK;

        /** The name that exports use: lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Waits at one line of the user's code.
     *
     * @param line empty if the stack trace has no line of the user
     * @param call what the line called, for example {@code Semaphore.acquire}; for a monitor, the class of its object
     * @param count how often a task waited there, under load
     * @param totalNanos under load, all tasks together
     * @param perTaskNanos under load
     * @param perTaskAloneNanos the same wait of a task alone
     * @param gotPast how many tasks were past that line at the same time, most of the time; empty unless most of them had
     *     to wait there
     */
    public record WaitingLine(
            Optional<CodeLine> line,
            WaitKind kind,
            String call,
            long count,
            long totalNanos,
            long perTaskNanos,
            long perTaskAloneNanos,
            OptionalInt gotPast) {}

    /**
     * How long virtual threads held their carriers though they waited.
     *
     * @param carriers the number of carriers
     * @param elapsedNanos of the run
     * @param lines the longest first
     */
    public record Pinning(int carriers, long elapsedNanos, List<PinnedLine> lines) {

        /** The share of the carriers' time, from 0 to 1. */
        public double share() {
            long pinned = lines.stream().mapToLong(PinnedLine::totalNanos).sum();
            return elapsedNanos == 0 ? 0 : Math.min(1, (double) pinned / elapsedNanos / carriers);
        }
    }

    /** Why a virtual thread that waits can't leave its carrier. */
    public enum PinReason {
        /** It holds a monitor: gone from JDK 24 on (JEP 491). */
        MONITOR,
        /** A native frame, or a class initialiser, is on its stack. */
        NATIVE_FRAME;

        /** Whether JDK 24 and later have no such pinning. */
        public boolean isGoneFrom24On() {
            return this == MONITOR;
        }

        /** The name that exports use: {@code native-frame}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Waits at one line of the user's code that held a carrier. */
    public record PinnedLine(Optional<CodeLine> line, PinReason reason, long count, long totalNanos) {}

    /**
     * What a task in flight takes: live objects on the heap, its thread's stack, and the kernel's part of that.
     *
     * @param bytesPerTask the growth, divided by the tasks in flight
     * @param inFlight how many were there at that moment
     */
    public record TaskMemory(long bytesPerTask, int inFlight) {}
}
