package loomlessons.scale;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import loomlessons.lesson.ChildProcess;
import loomlessons.scale.RunResult.Failed;
import loomlessons.scale.RunResult.Measured;

/** Runs a probe's program to its end, looking at it from outside meanwhile. */
final class ProbeRun {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final int MOST_LINES = 200;

    private final ProbeCommand command;
    private final Machine machine;
    private final Instant startedAt = Instant.now();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    ProbeRun(ProbeCommand command, Machine machine) {
        this.command = command;
        this.machine = machine;
    }

    /** What came of it, whatever that was. */
    RunResult run() throws InterruptedException {
        try {
            ChildProcess child = ChildProcess.start(command.subject().label(), command.command());
            try {
                return watch(child);
            } finally {
                child.end();
            }
        } catch (IOException notStarted) {
            return failed("it can't be started: " + notStarted.getMessage(), OptionalInt.empty());
        }
    }

    private RunResult watch(ChildProcess child) throws InterruptedException {
        child.tellOutput(this::take);
        ProcessWatch watch = new ProcessWatch(child.pid(), machine);
        long deadline = System.nanoTime() + command.limit().toNanos();
        OptionalInt exitCode = child.awaitEnd(LOOK_EVERY);
        while (exitCode.isEmpty() && System.nanoTime() < deadline) {
            watch.look();
            exitCode = child.awaitEnd(LOOK_EVERY);
        }
        if (exitCode.isEmpty()) {
            return failed(
                    "it didn't end within %d s, and was stopped"
                            .formatted(command.limit().toSeconds()),
                    OptionalInt.empty());
        }
        child.awaitOutput();
        return result(watch, exitCode.getAsInt());
    }

    private void take(String line) {
        boolean isResult =
                ProbeLine.parse(line).isPresent() || ProbeFailure.parse(line).isPresent();
        if (lines.size() < MOST_LINES || isResult) {
            lines.add(line);
        }
    }

    private RunResult result(ProcessWatch watch, int exitCode) {
        Optional<ProbeFailure> failure = lines.stream()
                .flatMap(line -> ProbeFailure.parse(line).stream())
                .findFirst();
        if (failure.isPresent()) {
            return failed(failure.get().error(), OptionalInt.of(failure.get().begun()));
        }
        return lines.stream()
                .flatMap(line -> figures(line).stream())
                .filter(figures -> exitCode == 0)
                .findFirst()
                .<RunResult>map(figures -> new Measured(DerivedFigures.of(command.load(), figures, watch)))
                .orElseGet(() -> failed(
                        "it ended with exit code %d and without a result".formatted(exitCode), OptionalInt.empty()));
    }

    private Optional<Map<Figure, Long>> figures(String line) {
        Optional<Map<Figure, Long>> figures = ProbeLine.parse(line);
        Optional<Duration> setup = ProbeLine.firstStart(line).map(first -> Duration.between(startedAt, first));
        if (setup.filter(Duration::isPositive).isPresent()) {
            figures.ifPresent(told -> told.put(Figure.SETUP, setup.get().toNanos()));
        }
        return figures;
    }

    private Failed failed(String reason, OptionalInt reached) {
        return new Failed(reason, reached, List.copyOf(lines));
    }
}
