package loomlessons.exercise.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import loomlessons.exercise.child.ChildLine.Hanging;

/** How a run of a learner's program ended. */
public sealed interface Ending {

    record ByItself() implements Ending {}

    /** A thread failed with an error, described in words. */
    record ByError(String error) implements Ending {}

    /**
     * It ended its JVM.
     *
     * @param caller which thread called {@link System#exit}, in words; empty if {@link Runtime#halt} or a crash ended it
     */
    record ByExit(int exitCode, Optional<String> caller) implements Ending {

        private String describeCaller() {
            return caller.filter(words -> !words.isEmpty())
                    .orElse("it ended its JVM at once (Runtime.halt or a crash)");
        }
    }

    /**
     * It was still running after that time, and was stopped.
     *
     * @param hanging where the threads were shortly before
     */
    record ByTimeLimit(Duration limit, Hanging hanging) implements Ending {

        private static final int MOST_THREADS = 3;

        private String describeWithThreads() {
            String stopped = "it was still running after %d s, so it was stopped".formatted(limit.toSeconds());
            List<String> where = hanging.where();
            String more = where.size() > MOST_THREADS ? "; and %d more".formatted(where.size() - MOST_THREADS) : "";
            return where.isEmpty()
                    ? stopped
                    : where.stream().limit(MOST_THREADS).collect(Collectors.joining("; ", stopped + ": ", more))
                            + (hanging.cause().isEmpty() ? "" : "; " + hanging.cause());
        }
    }

    /** Its JVM didn't start it within that time, and was stopped. */
    record ByNoStart(Duration limit) implements Ending {}

    /** It used more memory than allowed. */
    record ByMemoryLimit(int mebibytes) implements Ending {}

    /** It printed or recorded too much, and was stopped. */
    record ByFlood() implements Ending {}

    /** It closed the standard output of its JVM, so nothing more was known of it, and it was stopped. */
    record ByClosedOutput() implements Ending {}

    default String describe() {
        return switch (this) {
            case ByItself byItself -> "it ended by itself";
            case ByError(String error) -> error;
            case ByExit exit -> "%s: its JVM ended with exit code %d".formatted(exit.describeCaller(), exit.exitCode());
            case ByTimeLimit limit -> limit.describeWithThreads();
            case ByNoStart start ->
                "its JVM didn't start within %d s, so it was stopped; is the machine busy?"
                        .formatted(start.limit().toSeconds());
            case ByMemoryLimit limit -> "it used more than its limit of %d MiB of memory".formatted(limit.mebibytes());
            case ByClosedOutput closed ->
                "it closed the standard output of its JVM (FileDescriptor.out), so it was stopped";
            case ByFlood flood -> "it printed or recorded too much, so it was stopped";
        };
    }
}
