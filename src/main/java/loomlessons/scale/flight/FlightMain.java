package loomlessons.scale.flight;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;
import loomlessons.measure.probe.ProbeLine;
import loomlessons.process.ParentWatch;

/** The entry point of a JVM that records sleepers, and ends. */
public final class FlightMain {

    private static final int FAILED = 1;

    private FlightMain() {}

    /** Takes its parent's process id and the arguments of a {@link FlightTask}; prints one line, as a probe does. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> arguments = Arrays.asList(args);
        ParentWatch.endWith(Long.parseLong(arguments.getFirst()));
        Flight flight = new Flight(FlightTask.parse(arguments.subList(1, arguments.size())));
        try {
            System.out.println(
                    new ProbeLine.Result(Metrics.of(Metric.ELAPSED, flight.record()), Optional.empty()).encode());
        } catch (OutOfMemoryError | UnsupportedClassVersionError limit) {
            System.out.println(new ProbeLine.Failure(0, limit.toString()).encode());
            System.out.flush();
            // Sleepers that have started may sleep for long, and nothing waits for them any more.
            Runtime.getRuntime().halt(FAILED);
        }
    }
}
