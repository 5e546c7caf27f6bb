package loomlessons.flight;

import java.util.concurrent.atomic.AtomicLong;
import jdk.jfr.consumer.RecordingStream;

/** Counts how often compiled code is discarded, from its creation on, by the event {@code jdk.Deoptimization}. */
public final class DeoptimizationCounter implements AutoCloseable {

    private static final String EVENT = "jdk.Deoptimization";

    private final RecordingStream recording = new RecordingStream();
    private final AtomicLong count = new AtomicLong();

    public DeoptimizationCounter() {
        recording.enable(EVENT).withoutStackTrace();
        recording.onEvent(EVENT, event -> count.incrementAndGet());
        recording.startAsync();
    }

    /** Stops counting, and returns the number of all events so far. */
    public long stop() {
        recording.stop();
        return count.get();
    }

    @Override
    public void close() {
        recording.close();
    }
}
