package loomlessons.measure.machine;

import java.util.OptionalLong;

/**
 * A limit of the machine that bounds how many threads can live at once.
 *
 * @param platformThreads how many more platform threads it leaves room for now; empty where it bounds none
 * @param meaning what it means for threads, in a sentence
 */
public record Limit(String name, Amount amount, OptionalLong platformThreads, String meaning) {

    /** How much a limit allows. */
    public sealed interface Amount {
        /** So many, or so many bytes. */
        record Of(long value) implements Amount {}

        /** As many as wanted. */
        record Unlimited() implements Amount {}

        /** This system doesn't tell. */
        record Unknown() implements Amount {}

        /** What is left of it when so much is in use; empty where there is no end to it. */
        default OptionalLong leaves(long used) {
            return switch (this) {
                case Of of -> OptionalLong.of(Math.max(0, of.value() - used));
                case Unlimited unlimited -> OptionalLong.empty();
                case Unknown unknown -> OptionalLong.empty();
            };
        }
    }
}
