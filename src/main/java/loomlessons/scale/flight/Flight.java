package loomlessons.scale.flight;

import java.io.IOException;
import java.util.Locale;
import loomlessons.flight.FlightRecording;
import loomlessons.flight.LaneSpan;
import loomlessons.flight.LessonSpan;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Seconds;
import loomlessons.scale.Load;
import loomlessons.scale.probe.SleepMeasurement;
import loomlessons.scale.probe.WarmUp;

/** A flight recording of this JVM while sleepers sleep in it. */
record Flight(FlightTask task) {

    private static final String LESSON = "scale";

    /** Makes all runs and writes the recording; returns the nanoseconds that this took. */
    long record() throws IOException, InterruptedException {
        long startNanos = System.nanoTime();
        if (task.warm()) {
            for (Lane lane : task.lanes()) {
                WarmUp.of(lane).run(SleepMeasurement.body(lane));
            }
        }
        try (FlightRecording recording = new FlightRecording()) {
            recording.start();
            for (FlightTask.Leg leg : task.legs()) {
                fly(leg.lane(), new Load(leg.sleepers(), task.sleep()));
            }
            recording.stop(task.file());
        }
        return System.nanoTime() - startNanos;
    }

    private static void fly(Lane lane, Load load) throws InterruptedException {
        LessonSpan lessonSpan = LessonSpan.begun(LESSON, inWords(load), false);
        LaneSpan laneSpan = LaneSpan.begun(LESSON, lane.label());
        SleepMeasurement.body(lane).sleepAll(new RecordedSleeps(lane, load));
        laneSpan.ended();
        lessonSpan.ended();
    }

    private static String inWords(Load load) {
        return String.format(
                Locale.ROOT, "What do %,d sleepers take for %s s?", load.sleepers(), Seconds.asked(load.sleep()));
    }
}
