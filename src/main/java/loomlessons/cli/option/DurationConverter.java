package loomlessons.cli.option;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 3s}, {@code 200ms}, {@code 1.5s}, {@code 1m} and ISO-8601 durations such as {@code PT0.2S}. */
public final class DurationConverter implements ITypeConverter<Duration> {

    private static final Pattern SHORT_FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h)");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("ms", ChronoUnit.MILLIS, "s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS);
    // Shorter sleeps are lost in the noise: the start of a thread can take a few milliseconds.
    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofHours(1);

    @Override
    public Duration convert(String text) {
        Duration duration = parse(text);
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new TypeConversionException("'%s' is not between 50ms and 60m".formatted(text));
        }
        return duration;
    }

    private static Duration parse(String text) {
        Matcher shortForm = SHORT_FORM.matcher(text);
        if (shortForm.matches()) {
            long unitNanos = UNITS.get(shortForm.group(2)).getDuration().toNanos();
            BigDecimal nanos = new BigDecimal(shortForm.group(1)).multiply(BigDecimal.valueOf(unitNanos));
            return Duration.ofNanos(nanos.longValue());
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new TypeConversionException(
                    "'%s' is not a duration: write 3s, 200ms, 1m or PT0.2S, from 50ms to 60m".formatted(text));
        }
    }
}
