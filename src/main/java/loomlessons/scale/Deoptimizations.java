package loomlessons.scale;

import java.util.concurrent.atomic.AtomicLong;
import jdk.jfr.consumer.RecordingStream;
import loomlessons.lesson.scale.NapBody;
import loomlessons.lesson.scale.Naps;

/** Counts how often compiled code is thrown away, by the flight recorder's event {@code jdk.Deoptimization}. */
final class Deoptimizations {

    private static final String EVENT = "jdk.Deoptimization";

    private Deoptimizations() {}

    /** Lets the sleepers sleep and returns how many such events there were meanwhile. */
    static long during(NapBody body, Naps naps) throws InterruptedException {
        AtomicLong count = new AtomicLong();
        try (RecordingStream recording = new RecordingStream()) {
            recording.enable(EVENT).withoutStackTrace();
            recording.onEvent(EVENT, event -> count.incrementAndGet());
            recording.startAsync();
            body.sleepAll(naps);
            // Returns when all that was recorded until then has been told.
            recording.stop();
        }
        return count.get();
    }
}
