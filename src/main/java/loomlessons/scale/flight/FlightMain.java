package loomlessons.scale.flight;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import loomlessons.flight.FlightRecording;
import loomlessons.flight.LessonSpan;
import loomlessons.flight.LessonSpan.LaneSpan;
import loomlessons.flight.LessonSpan.SleepSpan;
import loomlessons.jvm.UncaughtErrors;
import loomlessons.lesson.Counted;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.scale.SleepTimings;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;
import loomlessons.measure.probe.ProbeLine;
import loomlessons.process.ParentWatch;
import loomlessons.process.RootLocale;
import loomlessons.scale.Load;
import loomlessons.scale.flight.FlightRun.FlightTask;
import loomlessons.scale.probe.ProbeMain;
import loomlessons.scale.probe.SleepMeasurement;
import loomlessons.scale.probe.SleepMeasurement.WarmUp;

/** The entry point of a JVM that records sleepers, and ends. */
public final class FlightMain {

    private FlightMain() {}

    /** Takes its parent's process id and the arguments of a {@link FlightTask}; prints one line, as a probe does. */
    public static void main(String[] args) {
        RootLocale.use();
        UncaughtErrors.tell(System.err);
        List<String> arguments = Arrays.asList(args);
        SleepersRecording recording = new SleepersRecording(FlightTask.parse(arguments.subList(1, arguments.size())));
        try {
            ParentWatch.endWith(Long.parseLong(arguments.getFirst()));
            System.out.println(
                    new ProbeLine.Result(Metrics.of(Metric.ELAPSED, recording.make()), Optional.empty()).encode());
        } catch (Throwable limit) {
            ProbeMain.fail(0, limit);
        }
    }

    /** A flight recording of this JVM while sleepers sleep in it. */
    record SleepersRecording(FlightTask task) {

        private static final String LESSON = "scale";

        /** Makes all runs and writes the recording; returns the nanoseconds that this took. */
        long make() throws IOException, InterruptedException, ExecutionException {
            long startNanos = System.nanoTime();
            if (task.warm()) {
                for (Lane lane : task.lanes()) {
                    WarmUp.of(lane).run(SleepMeasurement.body(lane));
                }
            }
            try (FlightRecording recording = new FlightRecording()) {
                recording.start();
                for (FlightTask.Group group : task.groups()) {
                    sleep(group.lane(), new Load(group.sleepers(), task.sleep()));
                }
                recording.stop(task.file());
            }
            return System.nanoTime() - startNanos;
        }

        private static void sleep(Lane lane, Load load) throws InterruptedException, ExecutionException {
            LessonSpan lessonSpan = LessonSpan.begun(LESSON, inWords(load), false);
            LaneSpan laneSpan = LaneSpan.begun(LESSON, lane.label());
            SleepMeasurement.body(lane).sleepAll(new RecordedSleeps(lane, load));
            laneSpan.ended();
            lessonSpan.ended();
        }

        private static String inWords(Load load) {
            return (load.sleepers() == 1 ? "What does %s of %s s cost?" : "What do %s of %s s cost?")
                    .formatted(Counted.of(load.sleepers(), "sleeper"), Seconds.asked(load.sleep()));
        }
    }

    /** Sleep timings that also put each sleep into a flight recording; timed runs have plain ones. */
    static final class RecordedSleeps extends SleepTimings {

        private final Lane lane;
        private final String text;

        RecordedSleeps(Lane lane, Load load) {
            super(load.sleepers(), load.sleep());
            this.lane = lane;
            this.text = "sleeps for %s seconds".formatted(Seconds.asked(load.sleep()));
        }

        @Override
        public Runnable task(int number) {
            Runnable sleeper = super.task(number);
            return () -> {
                SleepSpan span = SleepSpan.begun(lane.label(), "sleeper " + number, text);
                sleeper.run();
                span.ended(Thread.currentThread().isInterrupted());
            };
        }
    }
}
