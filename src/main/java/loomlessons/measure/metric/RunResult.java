package loomlessons.measure.metric;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** How one run of a probe ended. */
public sealed interface RunResult {

    record Measured(Metrics metrics) implements RunResult {}

    /**
     * It ended early, at a limit or for another reason.
     *
     * @param reached how many sleepers had begun to sleep by then, if known
     * @param exitCode of a process that ended without a report
     * @param evidence what the probe printed about it
     */
    record Failed(String reason, OptionalInt reached, OptionalInt exitCode, List<String> evidence)
            implements RunResult {

        private static final Pattern NO_THREAD = Pattern.compile(
                "(?i)unable to create native thread|can't start new thread|failed to create new OS thread");
        private static final Pattern NO_MEMORY =
                Pattern.compile("(?i)java heap space|cannot allocate memory|\\bMemoryError");
        // 128 + SIGKILL, which Linux sends to a process when memory runs out.
        private static final OptionalInt KILLED = OptionalInt.of(137);

        public Failed(String reason, OptionalInt reached, List<String> evidence) {
            this(reason, reached, OptionalInt.empty(), evidence);
        }

        /** Whether the machine refused another thread. */
        public boolean isThreadRefused() {
            return reached.isPresent() && mentions(NO_THREAD);
        }

        /** Whether its memory was full, as far as its output shows. */
        public boolean isMemoryFull() {
            return (mentions(NO_MEMORY) || exitCode.equals(KILLED)) && !mentions(NO_THREAD);
        }

        /** The same failure with an explanation before its reason. */
        public Failed explained(String explanation) {
            return new Failed(explanation + ": " + reason, reached, exitCode, evidence);
        }

        private boolean mentions(Pattern words) {
            return words.matcher(reason + " " + String.join(" ", evidence)).find();
        }
    }

    /** A metric of this run; empty if it wasn't measured. */
    default OptionalLong metric(Metric metric) {
        return switch (this) {
            case Measured(Metrics metrics) -> metrics.value(metric);
            case Failed failed -> OptionalLong.empty();
        };
    }
}
