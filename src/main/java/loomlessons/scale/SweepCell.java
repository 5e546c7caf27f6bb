package loomlessons.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A point of a sweep while its runs are made. */
final class SweepCell {

    private final ProbeCommand command;
    private final List<String> flags;
    private final boolean warm;
    private final List<RunResult> runs = new ArrayList<>();
    private final List<Disturbance> disturbances = new ArrayList<>();
    private Optional<String> skipped;

    SweepCell(ProbeCommand command, List<String> flags, boolean warm, Optional<String> skipped) {
        this.command = command;
        this.flags = flags;
        this.warm = warm;
        this.skipped = skipped;
    }

    ProbeCommand command() {
        return command;
    }

    String label() {
        return String.format(
                Locale.ROOT,
                "%s, %,d sleepers",
                command.subject().label(),
                command.load().sleepers());
    }

    /** Whether another run is worth while: not after one that failed. */
    boolean isOpen() {
        return skipped.isEmpty() && runs.stream().allMatch(RunResult.Measured.class::isInstance);
    }

    void add(Disturbance disturbance) {
        disturbances.add(disturbance);
    }

    List<SweepWarning> warnings() {
        return Disturbance.warnings(label(), disturbances);
    }

    void add(RunResult result) {
        runs.add(result);
    }

    /** Gives the point up, unless it has runs already. */
    void skip(String reason) {
        if (runs.isEmpty() && skipped.isEmpty()) {
            skipped = Optional.of(reason);
        }
    }

    Point point() {
        return new Point(command.subject(), command.load(), warm, flags, List.copyOf(runs), skipped);
    }
}
