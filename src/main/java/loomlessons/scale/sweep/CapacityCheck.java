package loomlessons.scale.sweep;

import java.util.Optional;
import java.util.function.LongSupplier;
import loomlessons.lesson.Counted;
import loomlessons.measure.machine.ByteSize;
import loomlessons.measure.machine.Limit.Ceiling;
import loomlessons.measure.metric.RunResult;
import loomlessons.measure.metric.RunResult.Failed;
import loomlessons.measure.metric.RunResult.Measured;
import loomlessons.scale.Subject;

/**
 * Whether the machine has room for a load: threads of the operating system, and memory.
 *
 * @param freeMemory the bytes that are free at the moment
 */
public record CapacityCheck(Optional<Ceiling> ceiling, LongSupplier freeMemory, boolean toTheWall) {

    // Memory of the runtimes themselves, and of a JVM outside its heap.
    private static final long BASE_BYTES = 100 << 20;

    /** Why this number of threads isn't tried; empty if there is room for them. */
    public Optional<String> reasonAgainstThreads(Subject subject, int sleepers) {
        boolean isTried = toTheWall || !subject.takesPlatformThreads();
        return isTried ? Optional.empty() : ceiling.flatMap(limit -> limit.reasonAgainst(sleepers));
    }

    /** The result; a failure also names the limit that it reached, if there was one. */
    RunResult explain(RunResult result) {
        return switch (result) {
            case Failed failed when failed.isThreadRefused() -> failed.explained(describeRefusal(failed));
            case Failed failed when failed.isMemoryFull() -> failed.explained("its memory was probably full");
            case Failed failed -> failed;
            case Measured measured -> measured;
        };
    }

    private String describeRefusal(Failed failed) {
        int reached = failed.reached().orElseThrow();
        return "at %s the machine refused another thread".formatted(Counted.of(reached, "sleeper"))
                + ceiling.map(predicted -> predicted.describeRefusal(reached)).orElse("");
    }

    /** Why this number of bytes isn't used now; empty if at least twice as many are free. */
    public Optional<String> reasonAgainstMemory(long bytes) {
        long needed = BASE_BYTES + bytes;
        long free = freeMemory.getAsLong();
        return needed <= free / 2
                ? Optional.empty()
                : Optional.of("it needs %s, but half of the free memory is only %s"
                        .formatted(ByteSize.inWords(needed), ByteSize.inWords(free / 2)));
    }
}
