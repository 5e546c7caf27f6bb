package loomlessons.cli.task;

import java.util.Map;
import loomlessons.cli.io.SkippedLane;
import loomlessons.compare.Subject;
import picocli.CommandLine.Model.CommandSpec;

/** What a comparison measures unless somebody wants something else. */
public final class CompareDefaults {

    public static final int TASKS = 1_000;
    /** Threads of the pool. */
    public static final int POOL = 200;
    /** Runs of each subject. */
    public static final int RUNS = 5;
    /** Of a run. */
    public static final int LIMIT_SECONDS = 60;

    private CompareDefaults() {}

    /** Why some subjects can't run here, and what to do about it. */
    public static Map<Subject, String> unavailable(CommandSpec command) {
        return SkippedLane.reasonAgainstChildren(command)
                .map(reason -> Map.of(Subject.STRUCTURED, reason))
                .orElse(Map.of());
    }
}
