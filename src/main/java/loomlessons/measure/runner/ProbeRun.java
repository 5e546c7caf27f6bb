package loomlessons.measure.runner;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import loomlessons.jvm.Deadline;
import loomlessons.measure.machine.ProcessMonitor;
import loomlessons.measure.machine.SystemMonitor;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;
import loomlessons.measure.metric.RunResult;
import loomlessons.measure.metric.RunResult.Failed;
import loomlessons.measure.metric.RunResult.Measured;
import loomlessons.measure.probe.ProbeLine;
import loomlessons.process.ChildCommand;
import loomlessons.process.ChildProcess;

/** Runs a probe's program to its end, and watches it from outside. */
public final class ProbeRun {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final int MOST_LINES = 200;
    private static final int LAST_WORDS = 3;

    private final ProbeCommand command;
    private final SystemMonitor machine;
    private final Supplier<Optional<String>> causeOfHang;
    private final Instant startedAt = Instant.now();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    public ProbeRun(ProbeCommand command, SystemMonitor machine) {
        this(command, machine, Optional::empty);
    }

    /**
     * A run that says what may be the cause if it is stopped at its time limit.
     *
     * @param causeOfHang in words, if any is known
     */
    public ProbeRun(ProbeCommand command, SystemMonitor machine, Supplier<Optional<String>> causeOfHang) {
        this.command = command;
        this.machine = machine;
        this.causeOfHang = causeOfHang;
    }

    public RunResult run() throws InterruptedException {
        try {
            // A program in another language ends with its input.
            ChildProcess child =
                    ChildProcess.start(new ChildCommand(command.name(), command.command()).withInputUntilParentEnds());
            try {
                return watch(child);
            } finally {
                child.end();
            }
        } catch (IOException notStarted) {
            return failed("it can't be started: " + notStarted.getMessage(), OptionalInt.empty());
        }
    }

    private RunResult watch(ChildProcess child) throws IOException, InterruptedException {
        child.readOutput(this::take);
        ProcessMonitor watch = new ProcessMonitor(child.pid(), machine);
        Deadline deadline = Deadline.in(command.limit());
        OptionalInt exitCode = child.awaitEnd(LOOK_EVERY);
        while (exitCode.isEmpty() && !deadline.isOver()) {
            watch.look();
            exitCode = child.awaitEnd(LOOK_EVERY);
        }
        if (exitCode.isEmpty()) {
            return failed(stopped(), OptionalInt.empty());
        }
        child.awaitOutput();
        return result(watch, exitCode.getAsInt());
    }

    private String stopped() {
        String reason = "it didn't end within %d s, and was stopped"
                .formatted(command.limit().toSeconds());
        return causeOfHang.get().map(cause -> reason + "; " + cause).orElse(reason);
    }

    private void take(String line) {
        if (lines.size() < MOST_LINES || ProbeLine.parse(line).isPresent()) {
            lines.add(line);
        }
    }

    private RunResult result(ProcessMonitor watch, int exitCode) {
        List<ProbeLine> reported =
                lines.stream().flatMap(line -> ProbeLine.parse(line).stream()).toList();
        for (ProbeLine line : reported) {
            if (line instanceof ProbeLine.Failure(int begun, String error)) {
                return failed(error, OptionalInt.of(begun));
            }
        }
        if (exitCode == 0 && !reported.isEmpty() && reported.getFirst() instanceof ProbeLine.Result result) {
            return new Measured(new DerivedMetrics(command.sleep(), watch).addedTo(metrics(result)));
        }
        return new Failed(
                "it ended with exit code %d and without a result%s".formatted(exitCode, lastWords()),
                OptionalInt.empty(),
                OptionalInt.of(exitCode),
                List.copyOf(lines));
    }

    /** What it said at last is most likely the reason. */
    private String lastWords() {
        List<String> said = lines.stream().filter(line -> !line.isBlank()).toList();
        return said.isEmpty()
                ? ", and said nothing"
                : said.stream()
                        .skip(Math.max(0, said.size() - LAST_WORDS))
                        .map(String::strip)
                        .collect(Collectors.joining(" / ", ": ", ""));
    }

    private Metrics metrics(ProbeLine.Result result) {
        return result.firstStart()
                .map(first -> Duration.between(startedAt, first))
                .filter(Duration::isPositive)
                .filter(setup -> setup.compareTo(command.limit()) < 0)
                .map(setup -> result.metrics().with(Metric.SETUP, setup.toNanos()))
                .orElse(result.metrics());
    }

    private Failed failed(String reason, OptionalInt reached) {
        return new Failed(reason, reached, List.copyOf(lines));
    }

    /**
     * A program that measures one subject once.
     *
     * @param name of its subject
     * @param command with all its arguments
     * @param sleep the shortest time that it can take
     * @param limit after that time it is stopped
     */
    public record ProbeCommand(String name, List<String> command, Duration sleep, Duration limit) {}
}
