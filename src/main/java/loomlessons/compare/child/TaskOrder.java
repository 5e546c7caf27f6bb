package loomlessons.compare.child;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loomlessons.compare.Load;
import loomlessons.compare.Load.Arrival;
import loomlessons.compare.Subject;
import loomlessons.compare.TaskCode;

/**
 * What a JVM is to do with a task.
 *
 * @param poolSize the number of threads of a pool
 * @param limit after that time, counted from its start, the JVM reports where its threads are, and ends
 * @param report the file for its report
 */
public record TaskOrder(TaskCode code, Step step, Load load, int poolSize, Duration limit, Path report) {

    /** One of the things that JVMs do for a comparison. */
    public sealed interface Step {

        /** Runs one task alone, to see that it works at all. */
        record Trial() implements Step {}

        /** Warms up, and measures a round on one subject. */
        record Timed(Subject subject) implements Step {}

        /**
         * Watches tasks by the flight recorder, and measures what a task in flight takes.
         *
         * @param recording the file for the recording
         * @param recorded the subjects whose tasks are recorded
         * @param inFlight the subjects whose memory is measured, with their tasks in flight in the timed runs
         */
        record Watched(Path recording, List<Subject> recorded, Map<Subject, Integer> inFlight) implements Step {}
    }

    /** The flag without which a JVM can't say what a task in flight takes. */
    public static final String NATIVE_MEMORY_FLAG = NativeMemory.FLAG;

    private static final int FIXED = 8;

    /** As the arguments of {@link CompareMain}. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                code.className(),
                code.form().name(),
                Integer.toString(load.tasks()),
                switch (load.arrival()) {
                    case Arrival.AllAtOnce() -> "";
                    case Arrival.AtRate(double tasksPerSecond) -> Double.toString(tasksPerSecond);
                },
                Integer.toString(poolSize),
                limit.toString(),
                report.toString(),
                Integer.toString(code.classPath().size())));
        arguments.addAll(code.classPath());
        arguments.addAll(arguments(step));
        return arguments;
    }

    private static List<String> arguments(Step step) {
        return switch (step) {
            case Step.Trial() -> List.of("trial");
            case Step.Timed(Subject subject) -> List.of("timed", subject.name());
            case Step.Watched watched -> arguments(watched);
        };
    }

    private static List<String> arguments(Step.Watched watched) {
        List<String> arguments = new ArrayList<>(List.of(
                "watched",
                watched.recording().toString(),
                Integer.toString(watched.recorded().size())));
        watched.recorded().forEach(subject -> arguments.add(subject.name()));
        watched.inFlight().forEach((subject, number) -> arguments.addAll(List.of(subject.name(), number.toString())));
        return arguments;
    }

    static TaskOrder parse(List<String> arguments) {
        int classPathEnd = FIXED + Integer.parseInt(arguments.get(FIXED - 1));
        TaskCode code = new TaskCode(
                arguments.get(0),
                arguments.get(0),
                TaskCode.Form.valueOf(arguments.get(1)),
                arguments.subList(FIXED, classPathEnd),
                Optional.empty());
        Arrival arrival = arguments.get(3).isEmpty()
                ? new Arrival.AllAtOnce()
                : new Arrival.AtRate(Double.parseDouble(arguments.get(3)));
        Load load = new Load(Integer.parseInt(arguments.get(2)), arrival);
        return new TaskOrder(
                code,
                step(arguments.subList(classPathEnd, arguments.size())),
                load,
                Integer.parseInt(arguments.get(4)),
                Duration.parse(arguments.get(5)),
                Path.of(arguments.get(6)));
    }

    private static Step step(List<String> words) {
        return switch (words.getFirst()) {
            case "trial" -> new Step.Trial();
            case "timed" -> new Step.Timed(Subject.valueOf(words.get(1)));
            default -> watched(Path.of(words.get(1)), words.subList(2, words.size()));
        };
    }

    private static Step watched(Path recording, List<String> words) {
        int recordedEnd = 1 + Integer.parseInt(words.getFirst());
        Map<Subject, Integer> inFlight = new EnumMap<>(Subject.class);
        for (int i = recordedEnd; i < words.size(); i += 2) {
            inFlight.put(Subject.valueOf(words.get(i)), Integer.valueOf(words.get(i + 1)));
        }
        return new Step.Watched(
                recording,
                words.subList(1, recordedEnd).stream().map(Subject::valueOf).toList(),
                inFlight);
    }
}
