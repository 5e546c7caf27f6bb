package loomlessons.measure.machine;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A limit of the machine on how many threads can live at once.
 *
 * @param platformThreads how many more platform threads it allows now; empty if it doesn't limit them
 */
public record Limit(Kind kind, Amount amount, OptionalLong platformThreads) {

    public enum Kind {
        USER_PROCESSES("user processes", "threads and processes that this user may have; no limit for root"),
        THREADS_MAX("threads-max", "threads that the whole system may have"),
        PID_MAX("pid_max", "process and thread numbers; each platform thread needs one"),
        MAX_MAP_COUNT("max_map_count", "memory areas of a process; each platform thread needs two"),
        CGROUP_PIDS("cgroup pids", "threads and processes that this container or service may have"),
        CGROUP_MEMORY("cgroup memory", "memory that this container or service may use, stacks included"),
        FREE_MEMORY("free memory", "memory that is free now; scale uses at most half of it");

        private final String label;
        private final String meaning;

        Kind(String label, String meaning) {
            this.label = label;
            this.meaning = meaning;
        }

        /** The name that people and exports use. */
        public String label() {
            return label;
        }

        /** Its meaning for threads, in a phrase. */
        public String meaning() {
            return meaning;
        }

        public boolean isMemory() {
            return this == CGROUP_MEMORY || this == FREE_MEMORY;
        }
    }

    /** The amount for people: {@code 32,768}, or {@code 256 MiB} of memory. */
    public String amountInWords() {
        return switch (amount) {
            case Amount.Of(long value) ->
                kind.isMemory() ? ByteSize.inWords(value) : String.format(Locale.ROOT, "%,d", value);
            case Amount.Unlimited unlimited -> "unlimited";
            case Amount.Unknown unknown -> "unknown here";
        };
    }

    /** How much a limit allows. */
    public sealed interface Amount {

        // Version 1 of the cgroup interface shows this for no memory limit, rounded down to pages.
        long AS_GOOD_AS_UNLIMITED = Long.MAX_VALUE - (1L << 20);
        /** This number of threads, bytes or other things. */
        record Of(long value) implements Amount {}

        record Unlimited() implements Amount {}

        /** This system doesn't report it. */
        record Unknown() implements Amount {}

        /** The amount in a file of Linux; unknown if there is no such file. */
        static Amount read(Path file) {
            return ProcFile.read(file).map(Amount::parse).orElseGet(Unknown::new);
        }

        /** A number, or a word for no limit. */
        static Amount parse(String text) {
            if (text.equals("max") || text.equals("unlimited")) {
                return new Unlimited();
            }
            if (!text.matches("\\d{1,19}")) {
                return new Unknown();
            }
            long value = Long.parseUnsignedLong(text);
            return value < 0 || value > AS_GOOD_AS_UNLIMITED ? new Unlimited() : new Of(value);
        }

        /** What is left when this much is in use; empty if there is no limit. */
        default OptionalLong leaves(long used) {
            return switch (this) {
                case Of(long value) -> OptionalLong.of(Math.max(0, value - used));
                case Unlimited unlimited -> OptionalLong.empty();
                case Unknown unknown -> OptionalLong.empty();
            };
        }
    }

    /**
     * How many platform threads a machine can probably run.
     *
     * @param platformThreads in addition to those that already run
     * @param limits the limits that would be reached there, the lowest first
     */
    public record Ceiling(long platformThreads, List<Limit> limits) {

        /** The end of a probe doesn't show which of two limits was reached if they are this close together. */
        private static final double CLOSE = 1.1;

        private static final double SAFE_PART = 0.9;

        // If a probe ends below this part of the ceiling, it hasn't reached the predicted limit.
        private static final double NEAR = 0.8;

        /** Predicts it from the limits; empty if none of them limits threads. */
        public static Optional<Ceiling> predict(List<Limit> limits) {
            List<Limit> bounding = limits.stream()
                    .filter(limit -> limit.platformThreads().isPresent())
                    .sorted(Comparator.comparingLong(
                            limit -> limit.platformThreads().getAsLong()))
                    .toList();
            return bounding.stream().findFirst().map(tightest -> {
                long threads = tightest.platformThreads().getAsLong();
                return new Ceiling(
                        threads,
                        bounding.stream()
                                .filter(limit -> isClose(limit, threads))
                                .toList());
            });
        }

        /** Whether this number of sleepers leaves a tenth of the threads to other programs. */
        public boolean isSafe(int sleepers) {
            return sleepers <= platformThreads * SAFE_PART;
        }

        /** Why this number of threads isn't tried; empty if it is safe. */
        public Optional<String> reasonAgainst(int threads) {
            return isSafe(threads)
                    ? Optional.empty()
                    : Optional.of(String.format(
                            Locale.ROOT,
                            "more than 90 %% of the ceiling of about %,d threads (limited by %s); use --to-the-wall to try it",
                            platformThreads,
                            describeLimits()));
        }

        /** What is known about the limit that was reached when the machine refused another thread. */
        public String describeRefusal(int reached) {
            return reached >= platformThreads * NEAR
                    ? "; the limit: " + describeLimits()
                    : String.format(Locale.ROOT, ", although the known limits allow %,d", platformThreads);
        }

        /** The limits to be reached, with their amounts: {@code pid_max (32,768) and max_map_count (65,530)}. */
        public String describeLimits() {
            return limits.stream().map(Ceiling::describe).collect(Collectors.joining(" and "));
        }

        private static boolean isClose(Limit limit, long threads) {
            return limit.platformThreads().getAsLong() <= threads * CLOSE;
        }

        private static String describe(Limit limit) {
            return limit.amount() instanceof Amount.Of
                    ? "%s (%s)".formatted(limit.kind().label(), limit.amountInWords())
                    : limit.kind().label();
        }
    }
}
