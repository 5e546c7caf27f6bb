package loomlessons.scale.probe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loomlessons.measure.probe.ProbeLine;
import loomlessons.process.ParentWatch;
import loomlessons.process.RootLocale;

/** The entry point of a probe: a JVM that measures one lane with one number of sleepers, and ends. */
public final class ProbeMain {

    private static final int FAILED = 1;

    private ProbeMain() {}

    /** Takes its parent's process id and the arguments of a {@link ProbeTask}; prints one line, and ends. */
    public static void main(String[] args) throws InterruptedException {
        RootLocale.use();
        List<String> arguments = Arrays.asList(args);
        ParentWatch.endWith(Long.parseLong(arguments.getFirst()));
        SleepMeasurement measurement = new SleepMeasurement(ProbeTask.parse(arguments.subList(1, arguments.size())));
        try {
            System.out.println(new ProbeLine.Result(measurement.run(), Optional.of(measurement.firstStart())).encode());
        } catch (OutOfMemoryError | UnsupportedClassVersionError limit) {
            fail(measurement.begun(), limit);
        }
    }

    /** Ends this JVM: sleepers that have started may sleep for long, and nothing waits for them any more. */
    public static void fail(int begun, Error limit) {
        System.out.println(new ProbeLine.Failure(begun, limit.toString()).encode());
        System.out.flush();
        Runtime.getRuntime().halt(FAILED);
    }
}
