package loomlessons.flight;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/** A recording of what a person's tasks wait for, by the JDK's flight recorder. */
public final class TaskRecording implements AutoCloseable {

    /**
     * Shorter waits aren't recorded. A park takes about ten microseconds at least, so hardly any is missing. A read of a
     * file that is in memory takes about one, and to record it would take longer than that.
     */
    public static final Duration SHORTEST_WAIT = Duration.ofNanos(5_000);

    static final String PINNED = "jdk.VirtualThreadPinned";
    static final String DATA_LOSS = "jdk.DataLoss";

    private static final List<String> EVENTS =
            List.of(TaskSpan.NAME, DATA_LOSS, "jdk.JVMInformation", "jdk.ThreadStart", "jdk.ThreadEnd");

    private static final Duration BETWEEN_LOOKS_AT_SIZE = Duration.ofMillis(100);

    /** About a million waits. */
    private static final long MOST_BYTES = 24L << 20;

    private final Recording recording = new Recording();
    private final long mostBytes;
    private final Runnable sizeWatch = this::endWaitsIfTooLarge;

    public TaskRecording() {
        this(MOST_BYTES);
    }

    TaskRecording(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Starts to record, into the folder of the recorder. */
    public void start() {
        // Registered now, so that no task has to wait for it.
        FlightRecorder.register(TaskSpan.class);
        FlightRecorder.register(WaitsNoLongerRecorded.class);
        EVENTS.forEach(
                event -> recording.enable(event).withThreshold(Duration.ZERO).withoutStackTrace());
        // From JDK 25 on, the recorder leaves out some events of a frequent kind, unless it must not.
        waitEvents()
                .forEach(event -> recording
                        .enable(event)
                        .withThreshold(SHORTEST_WAIT)
                        .withStackTrace()
                        .with("throttle", "off"));
        recording.enable(WaitsNoLongerRecorded.class).withPeriod(BETWEEN_LOOKS_AT_SIZE);
        FlightRecorder.addPeriodicEvent(WaitsNoLongerRecorded.class, sizeWatch);
        recording.start();
    }

    /** Ends the recording and writes it to a file. */
    public void stop(Path file) throws IOException {
        FlightRecorder.removePeriodicEvent(sizeWatch);
        recording.stop();
        recording.dump(file);
    }

    @Override
    public void close() {
        FlightRecorder.removePeriodicEvent(sizeWatch);
        recording.close();
    }

    /** The tasks themselves stay recorded. The recorder knows only the size of chunks that it has completed. */
    private void endWaitsIfTooLarge() {
        if (recording.getSize() > mostBytes) {
            // First, as the recording may end at any moment.
            new WaitsNoLongerRecorded().commit();
            waitEvents().forEach(recording::disable);
        }
    }

    private static Stream<String> waitEvents() {
        return Stream.concat(WaitType.allEvents().stream(), Stream.of(PINNED));
    }
}
