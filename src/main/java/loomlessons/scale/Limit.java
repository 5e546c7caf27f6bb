package loomlessons.scale;

/**
 * A limit of the machine that bounds how many threads can live at once.
 *
 * @param meaning what it means for threads, in a sentence
 */
public record Limit(String name, Amount amount, String meaning) {

    /** How much a limit allows. */
    public sealed interface Amount {
        /** So many, or so many bytes. */
        record Of(long value) implements Amount {}

        /** As many as wanted. */
        record Unlimited() implements Amount {}

        /** This system doesn't tell. */
        record Unknown() implements Amount {}
    }
}
