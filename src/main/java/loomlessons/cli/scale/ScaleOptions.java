package loomlessons.cli.scale;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loomlessons.cli.io.SkippedLane;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.option.ColorOption;
import loomlessons.cli.option.DurationConverter;
import loomlessons.cli.option.LaneOption;
import loomlessons.cli.option.MeasurementFormat;
import loomlessons.cli.option.PeerOption;
import loomlessons.cli.option.RecordingOptions;
import loomlessons.cli.option.RunsOption;
import loomlessons.cli.option.SleepersConverter;
import loomlessons.lesson.Lane;
import loomlessons.scale.Subject;
import loomlessons.scale.SweepPlan;
import loomlessons.scale.flight.FlightRun;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of a sweep. */
public final class ScaleOptions {

    @Option(
            names = "--sleepers",
            paramLabel = "N",
            split = ",",
            defaultValue = "1k,10k,100k,1M",
            description = "How many sleepers sleep at the same time, for example 250000, 10k or 1M. "
                    + "Default: ${DEFAULT-VALUE}.",
            converter = SleepersConverter.class)
    private List<Integer> sleepers;

    @Option(
            names = "--sleep",
            paramLabel = "TIME",
            defaultValue = "2s",
            description = "How long each sleeper sleeps, for example 4s, 500ms or PT0.5S; 50ms to 60m. "
                    + "Default: ${DEFAULT-VALUE}.",
            converter = DurationConverter.class)
    private Duration sleep;

    @Mixin
    private LaneOption lane;

    @Mixin
    private RunsOption runs;

    @Option(
            names = "--cold",
            description = "Measure without warm-up and with the JVM's default flags, like a simple program.")
    private boolean cold;

    @Option(
            names = "--explain",
            description = "Measure the largest number cold and warm in turn, and explain what the warm-up changes.")
    boolean explain;

    @Mixin
    private PeerOption peer;

    @Option(
            names = "--to-the-wall",
            description = "Continue even if the machine will probably refuse more platform threads.")
    private boolean toTheWall;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    MeasurementFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    Optional<String> out;

    @Mixin
    RecordingOptions recording;

    @Mixin
    ColorOption color;

    /** What to measure; throws {@link UsageException} if the options don't fit together. */
    SweepPlan plan(CommandSpec command) throws UsageException {
        if (sleepers.isEmpty()) {
            throw new UsageException("--sleepers needs a number: write 250000, 10k or 1M");
        }
        if (explain) {
            checkExplain();
        }
        if (recording.flight.isPresent() && sleepers.stream().noneMatch(number -> number <= FlightRun.MOST_SLEEPERS)) {
            throw new UsageException("--jfr records at most 100k sleepers: give a smaller number with --sleepers");
        }
        if (toTheWall && !lane.lanes().contains(Lane.PLATFORM)) {
            throw new UsageException("--to-the-wall is about platform threads: add --lane platform, or leave it out");
        }
        return new SweepPlan(
                subjects(),
                lane.lanes().contains(Lane.STRUCTURED) ? SkippedLane.unavailableToSweeps(command) : Map.of(),
                sleepers.stream().distinct().sorted().toList(),
                sleep,
                runs.number(),
                !cold,
                toTheWall);
    }

    private void checkExplain() throws UsageException {
        if (cold) {
            throw new UsageException("--explain measures cold and warm in turn: leave out --cold");
        }
        if (format == MeasurementFormat.MARKDOWN || format == MeasurementFormat.CSV) {
            throw new UsageException("--explain writes text or json, not " + format);
        }
        if (peer.isGiven() || toTheWall) {
            throw new UsageException("--explain measures one lane: leave out --with and --to-the-wall");
        }
        if (recording.isRequested()) {
            throw new UsageException("--explain writes no trace and no recording: leave out --trace and --jfr");
        }
        if (lane.namesSeveral()) {
            throw new UsageException("--explain measures one lane: name only virtual or structured with --lane");
        }
        if (lane.lanes().equals(List.of(Lane.PLATFORM))) {
            throw new UsageException("--explain needs virtual threads: give --lane virtual or structured");
        }
    }

    private List<Subject> subjects() throws UsageException {
        List<Subject> subjects = new ArrayList<>();
        lane.lanes().forEach(each -> subjects.add(new Subject.OfLane(each)));
        peer.peers().forEach(each -> subjects.add(new Subject.OfPeer(each)));
        return subjects;
    }
}
