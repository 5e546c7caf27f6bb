package loomlessons.measure.metric;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;

/** The least, the middle and the greatest of several measurements of one metric. */
public record Spread(long min, long median, long max) {

    /** Of at least one value; of none there is no spread. Of an even number, the median lies between the middle two. */
    public static Optional<Spread> of(LongStream values) {
        long[] sorted = values.sorted().toArray();
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(new Spread(sorted[0], Math.round(median(sorted)), sorted[sorted.length - 1]));
    }

    /** The median of values in ascending order. */
    static double median(long[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    /** The median of values in any order. */
    static double medianOf(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return median(sorted);
    }
}
