package loomlessons.scale.probe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loomlessons.jvm.UncaughtErrors;
import loomlessons.launch.ErrorReport;
import loomlessons.launch.RunningJar;
import loomlessons.measure.probe.ProbeLine;
import loomlessons.process.ParentWatch;
import loomlessons.process.RootLocale;

/** The entry point of a probe: a JVM that measures one lane with one number of sleepers, and ends. */
public final class ProbeMain {

    private static final int FAILED = 1;

    private ProbeMain() {}

    /** Takes its parent's process id and the arguments of a {@link ProbeTask}; prints one line, and ends. */
    public static void main(String[] args) {
        RootLocale.use();
        UncaughtErrors.tell(System.err);
        List<String> arguments = Arrays.asList(args);
        SleepMeasurement measurement = new SleepMeasurement(ProbeTask.parse(arguments.subList(1, arguments.size())));
        try {
            ParentWatch.endWith(Long.parseLong(arguments.getFirst()));
            System.out.println(new ProbeLine.Result(measurement.run(), Optional.of(measurement.firstStart())).encode());
        } catch (Throwable limit) {
            fail(measurement.begun(), limit);
        }
    }

    /** Ends this JVM: sleepers that have started may sleep for long, and nothing waits for them any more. */
    public static void fail(int begun, Throwable limit) {
        System.out.println(new ProbeLine.Failure(begun, reason(limit)).encode());
        System.out.flush();
        Runtime.getRuntime().halt(FAILED);
    }

    /** The parent explains a limit that it knows, so it needs the JDK's own words. */
    private static String reason(Throwable limit) {
        return limit instanceof OutOfMemoryError || limit instanceof UnsupportedClassVersionError
                ? limit.toString()
                : ErrorReport.of(limit, RunningJar.ofThisJvm()).reason();
    }
}
