package loomlessons.scale.flight;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loomlessons.flight.RecorderFolder;
import loomlessons.lesson.Lane;
import loomlessons.measure.machine.SystemMonitor;
import loomlessons.measure.metric.RunResult;
import loomlessons.measure.runner.ProbeRun;
import loomlessons.measure.runner.ProbeRun.ProbeCommand;
import loomlessons.process.JavaCommand;
import loomlessons.scale.Point;
import loomlessons.scale.Point.Status;
import loomlessons.scale.Subject;
import loomlessons.scale.SweepPlan;
import loomlessons.scale.SweepRecord;
import loomlessons.scale.flight.FlightRun.FlightTask.Group;
import loomlessons.structured.StructuredLanes;

/**
 * One more run of each lane and number of sleepers of a sweep, untimed, with a flight recording of the threads. All
 * these runs share one JVM, because the JDK's tools can't read two JVMs from one file: they would use the event types
 * of one for both.
 */
public final class FlightRun {

    /** More sleepers would make a recording that is too large to look through. */
    public static final int MOST_SLEEPERS = 100_000;

    private static final long SMALLEST_RECORDING = 16L << 20;
    private static final long BYTES_PER_SLEEPER = 1 << 10;

    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(10);

    private final SweepRecord sweep;
    private final Path file;
    private final RecorderFolder recorder;

    /** A run that has not been made, with its file and a folder for the recorder's own files. */
    public FlightRun(SweepRecord sweep, Path file, RecorderFolder recorder) {
        this.sweep = sweep;
        this.file = file;
        this.recorder = recorder;
    }

    /** How many bytes of temporary files the recording of that sweep may need. */
    public static long room(SweepPlan plan) {
        long sleepers = plan.sizes().stream()
                .filter(size -> size <= MOST_SLEEPERS)
                .mapToLong(size -> (long) size * plan.subjects().size())
                .sum();
        return SMALLEST_RECORDING + sleepers * BYTES_PER_SLEEPER;
    }

    /** Whether the sweep has measured anything that can be recorded. */
    public boolean isPossible() {
        return points().findAny().isPresent();
    }

    /** How it went; the recording is in its file if it was measured. */
    public RunResult record(SystemMonitor machine) throws IOException, InterruptedException {
        return new ProbeRun(command(), machine).run();
    }

    private ProbeCommand command() throws IOException {
        Point first = points().findFirst().orElseThrow();
        List<Group> groups = points().flatMap(FlightRun::group).toList();
        FlightTask task = new FlightTask(file, first.warm(), first.load().sleep(), groups);
        List<String> command = java(task).run(FlightMain.class, task.arguments());
        return new ProbeCommand(first.subject().label(), command, first.load().sleep(), limit());
    }

    private JavaCommand java(FlightTask task) throws IOException {
        List<String> flags = new ArrayList<>(recorder.flags());
        flags.add("-XX:+ExitOnOutOfMemoryError");
        return task.lanes().contains(Lane.STRUCTURED)
                ? StructuredLanes.ofThisJvm().child(flags)
                : JavaCommand.withFlags(flags);
    }

    private Duration limit() {
        return points().map(
                        point -> point.subject().probe(point.load(), List.of()).limit())
                .reduce(LONGEST_WARM_UP, Duration::plus);
    }

    private Stream<Point> points() {
        return sweep.points().stream()
                .filter(point -> point.status() == Status.COMPLETED)
                .filter(point -> point.load().sleepers() <= MOST_SLEEPERS)
                .filter(point -> group(point).findAny().isPresent());
    }

    /** None for a peer: it has no JVM to record. */
    private static Stream<Group> group(Point point) {
        return switch (point.subject()) {
            case Subject.OfLane(Lane lane) ->
                Stream.of(new Group(lane, point.load().sleepers()));
            case Subject.OfPeer of -> Stream.of();
        };
    }

    /**
     * What a JVM is to record: sleepers in some lanes, one after another, all in one recording.
     *
     * @param file where the recording goes
     * @param warm whether code is compiled before the recording begins
     */
    record FlightTask(Path file, boolean warm, Duration sleep, List<Group> groups) {

        record Group(Lane lane, int sleepers) {

            private static final String SEPARATOR = "=";

            private String argument() {
                return lane.name() + SEPARATOR + sleepers;
            }

            private static Group parse(String argument) {
                List<String> parts = List.of(argument.split(SEPARATOR, -1));
                return new Group(Lane.valueOf(parts.getFirst()), Integer.parseInt(parts.getLast()));
            }
        }

        List<Lane> lanes() {
            return groups.stream().map(Group::lane).distinct().toList();
        }

        /** As the arguments of {@link FlightMain}. */
        List<String> arguments() {
            List<String> arguments =
                    new ArrayList<>(List.of(file.toString(), Boolean.toString(warm), sleep.toString()));
            groups.forEach(group -> arguments.add(group.argument()));
            return arguments;
        }

        static FlightTask parse(List<String> arguments) {
            return new FlightTask(
                    Path.of(arguments.get(0)),
                    Boolean.parseBoolean(arguments.get(1)),
                    Duration.parse(arguments.get(2)),
                    arguments.stream().skip(3).map(Group::parse).toList());
        }
    }
}
