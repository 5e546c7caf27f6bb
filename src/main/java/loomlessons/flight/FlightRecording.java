package loomlessons.flight;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import loomlessons.flight.LessonSpan.LaneSpan;
import loomlessons.flight.LessonSpan.SleepSpan;

/** A recording of this JVM's threads by the JDK's flight recorder: this app's events, and the JDK's own about threads. */
public final class FlightRecording implements AutoCloseable {

    private static final List<Class<? extends Event>> OWN_EVENTS =
            List.of(LessonSpan.class, LaneSpan.class, SleepSpan.class);

    private static final List<String> EVENTS = List.of(
            "loomlessons.Lesson",
            "loomlessons.Lane",
            "loomlessons.Sleep",
            "jdk.JVMInformation",
            "jdk.ThreadStart",
            "jdk.ThreadEnd",
            "jdk.ThreadSleep",
            "jdk.VirtualThreadStart",
            "jdk.VirtualThreadEnd");

    /** Events whose place in the code matters. */
    private static final List<String> EVENTS_WITH_STACK_TRACE = List.of(
            "jdk.VirtualThreadPinned",
            "jdk.VirtualThreadSubmitFailed",
            "jdk.ThreadPark",
            "jdk.JavaMonitorEnter",
            "jdk.JavaMonitorWait");

    private final Recording recording = new Recording();

    /** Starts to record, into the folder of the recorder. */
    public void start() {
        // Registered now, so that no sleeper has to wait for it.
        OWN_EVENTS.forEach(FlightRecorder::register);
        EVENTS.forEach(
                event -> recording.enable(event).withThreshold(Duration.ZERO).withoutStackTrace());
        EVENTS_WITH_STACK_TRACE.forEach(
                event -> recording.enable(event).withThreshold(Duration.ZERO).withStackTrace());
        recording.start();
    }

    /** Ends the recording and writes it to a file. */
    public void stop(Path file) throws IOException {
        recording.stop();
        recording.dump(file);
    }

    @Override
    public void close() {
        recording.close();
    }
}
