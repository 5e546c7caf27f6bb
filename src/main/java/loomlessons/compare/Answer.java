package loomlessons.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import loomlessons.compare.Watched.PinReason;

/**
 * Whether virtual threads would help this code, derived from the figures.
 *
 * @param findings one or two, the most important first
 * @param certainty how sure that is
 */
public record Answer(List<Finding> findings, Certainty certainty) {

    /** One thing that the figures show. */
    public sealed interface Finding {

        /** The word for it in the exports, for example {@code queues-elsewhere}. */
        default String label() {
            return switch (this) {
                case Waits waits -> "waits";
                case Computes computes -> "computes";
                case QueuesElsewhere queues -> "queues-elsewhere";
                case Pinned pinned -> "pinned";
                case TooShort tooShort -> "too-short";
                case FailsUnderLoad fails -> "fails-under-load";
                case CantTell cantTell -> "cant-tell";
            };
        }
    }

    /**
     * Tasks wait most of their time: virtual threads carry more of them at once.
     *
     * @param share of a task's own time, from 0 to 1
     * @param moreAtOnce virtual tasks in flight as a multiple of those of the reference; empty if it wasn't measured
     * @param lessMemory memory of a task of the reference as a multiple of that of a virtual one; empty if it wasn't
     *     measured
     * @param reference the subject that virtual threads are compared with
     */
    public record Waits(double share, OptionalDouble moreAtOnce, OptionalDouble lessMemory, Optional<Subject> reference)
            implements Finding {}

    /**
     * Tasks compute most of their time: no kind of thread adds a processor.
     *
     * @param share of a task's own time, from 0 to 1
     * @param processors of this machine, as far as the JVM may use them
     */
    public record Computes(double share, int processors) implements Finding {}

    /**
     * Tasks queue for something that only a few can have at a time.
     *
     * @param line where they wait
     * @param call what they wait for
     * @param atOnce how many got past it at the same time; empty if that isn't clear
     * @param shareOfTime the part of a task's time under load that it waits there, from 0 to 1
     */
    public record QueuesElsewhere(Optional<CodeLine> line, String call, OptionalInt atOnce, double shareOfTime)
            implements Finding {}

    /**
     * Virtual threads hold their carriers while they wait.
     *
     * @param share of the carriers' time, from 0 to 1
     */
    public record Pinned(Optional<CodeLine> line, PinReason reason, double share, int carriers) implements Finding {}

    /**
     * A task is over before a thread for it pays.
     *
     * @param taskNanos how long one takes alone
     */
    public record TooShort(long taskNanos) implements Finding {}

    /**
     * Tasks end with an exception.
     *
     * @param subject where most failed
     * @param failed how many, in the run in the middle
     * @param error the most frequent
     * @param alsoAlone whether one fails even if it is alone
     * @param fine the subjects in which no task failed
     */
    public record FailsUnderLoad(
            Subject subject, long failed, int tasks, TaskError error, boolean alsoAlone, List<Subject> fine)
            implements Finding {}

    /**
     * The figures don't show it.
     *
     * @param reason a sentence
     */
    public record CantTell(String reason) implements Finding {}

    /** How sure an answer is. */
    public enum Level {
        SURE,
        FAIRLY_SURE,
        NOT_SURE;

        /** The name that exports use: {@code fairly-sure}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * How sure an answer is, and why.
     *
     * @param reasons phrases; what speaks against it, or if nothing does, what speaks for it
     */
    public record Certainty(Level level, List<String> reasons) {}
}
