package loomlessons.measure.metric;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/** How long tasks took, in nanoseconds; three digits of each are kept. */
public final class Latencies {

    private static final int SIGNIFICANT_DIGITS = 3;

    private final Histogram histogram;

    private Latencies(Histogram histogram) {
        this.histogram = histogram;
    }

    /** Those of these tasks. */
    public static Latencies of(LongStream nanos) {
        Histogram histogram = new Histogram(SIGNIFICANT_DIGITS);
        nanos.forEach(value -> histogram.recordValue(Math.max(0, value)));
        return new Latencies(histogram);
    }

    /** All of them together. */
    public static Latencies merged(List<Latencies> parts) {
        Histogram all = new Histogram(SIGNIFICANT_DIGITS);
        parts.forEach(part -> all.add(part.histogram));
        return new Latencies(all);
    }

    /** How many tasks. */
    public long count() {
        return histogram.getTotalCount();
    }

    /** So many of 100 tasks took at most that long. */
    public long percentile(double percent) {
        return histogram.getValueAtPercentile(percent);
    }

    public long max() {
        return histogram.getMaxValue();
    }

    /** The percentiles as metrics; none if there is no task. */
    public Metrics metrics() {
        return count() == 0
                ? Metrics.NONE
                : Metrics.of(Metric.LATENCY_P50, percentile(50))
                        .with(Metric.LATENCY_P90, percentile(90))
                        .with(Metric.LATENCY_P99, percentile(99))
                        .with(Metric.LATENCY_MAX, max());
    }

    /** In one word, for another JVM. */
    public String encode() {
        ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(bytes);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
    }

    /**
     * What {@link #encode} made.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Latencies decode(String word) {
        try {
            return new Latencies(Histogram.decodeFromCompressedByteBuffer(
                    ByteBuffer.wrap(Base64.getDecoder().decode(word)), 0));
        } catch (DataFormatException | RuntimeException foreign) {
            throw new IllegalArgumentException("not a histogram: " + foreign.getMessage(), foreign);
        }
    }
}
