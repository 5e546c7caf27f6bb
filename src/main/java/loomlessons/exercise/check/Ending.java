package loomlessons.exercise.check;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** How a run of a learner's program came to its end. */
public sealed interface Ending {

    /** It ended by itself, as a program should. */
    record ByItself() implements Ending {}

    /** A thread of it died of an error, told in words. */
    record ByError(String error) implements Ending {}

    /** It was ended from within, by {@link System#exit} or a crash. */
    record ByExit(int exitCode) implements Ending {}

    /**
     * It still ran after that time, and was stopped.
     *
     * @param where its threads were shortly before, in words
     */
    record ByTimeLimit(Duration limit, List<String> where) implements Ending {

        private static final int MOST_THREADS = 3;

        private String told() {
            String stopped = "it still ran after %d s, and was stopped".formatted(limit.toSeconds());
            String more = where.size() > MOST_THREADS ? "; and %d more".formatted(where.size() - MOST_THREADS) : "";
            return where.isEmpty()
                    ? stopped
                    : where.stream().limit(MOST_THREADS).collect(Collectors.joining("; ", stopped + ": ", more));
        }
    }

    /** Its JVM didn't come to run it within that time, and was stopped. */
    record ByNoStart(Duration limit) implements Ending {}

    /** It needed more memory than it may have. */
    record ByMemoryLimit(int mebibytes) implements Ending {}

    /** It printed or recorded more than anybody could read, and was stopped. */
    record ByFlood() implements Ending {}

    /** The ending in words. */
    default String inWords() {
        return switch (this) {
            case ByItself byItself -> "it ended by itself";
            case ByError byError -> byError.error();
            case ByExit byExit -> "its JVM was ended from within, with exit code %d".formatted(byExit.exitCode());
            case ByTimeLimit limit -> limit.told();
            case ByNoStart start ->
                "its JVM didn't start within %d s, and was stopped; is the machine busy?"
                        .formatted(start.limit().toSeconds());
            case ByMemoryLimit limit -> "it needed more than its %d MiB of memory".formatted(limit.mebibytes());
            case ByFlood flood -> "it told more than anybody could read, and was stopped";
        };
    }
}
