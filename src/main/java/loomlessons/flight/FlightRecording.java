package loomlessons.flight;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/** A recording of this JVM's threads by the JDK's flight recorder: our own events, and those of the JDK about threads. */
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

    /** The events for which it matters where in the code they came from. */
    private static final List<String> EVENTS_WITH_STACK_TRACE = List.of(
            "jdk.VirtualThreadPinned",
            "jdk.VirtualThreadSubmitFailed",
            "jdk.ThreadPark",
            "jdk.JavaMonitorEnter",
            "jdk.JavaMonitorWait");

    private final Recording recording = new Recording();

    /** Records from now on; what it has recorded is kept where the recorder keeps its files. */
    public void start() {
        // Now, and not when the first of them happens: no sleeper is to wait until its class is ready.
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
