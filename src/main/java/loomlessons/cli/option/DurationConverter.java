package loomlessons.cli.option;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 3s}, {@code 200ms}, {@code 1.5s}, {@code 1m} and ISO-8601 durations such as {@code PT0.2S}. */
public final class DurationConverter implements ITypeConverter<Duration> {

    private static final Pattern SHORT_FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?(ms|s|m|h)");
    private static final Pattern WITHOUT_UNIT = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("ms", ChronoUnit.MILLIS, "s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS);
    // Shorter sleeps are lost in the noise: the start of a thread can take a few milliseconds.
    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int LONGEST_TEXT = 40;

    @Override
    public Duration convert(String text) {
        String typed = text.strip();
        if (typed.length() > LONGEST_TEXT) {
            throw new TypeConversionException("is too long: write 3s, 200ms, 1m or PT0.2S, from 50ms to 60m");
        }
        if (WITHOUT_UNIT.matcher(typed).matches()) {
            throw new TypeConversionException("'%s' has no unit: write %ss or %sms".formatted(text, typed, typed));
        }
        Matcher shortForm = SHORT_FORM.matcher(typed.toLowerCase(Locale.ROOT));
        return shortForm.matches() ? shortForm(shortForm, text) : inRange(isoForm(text), text);
    }

    /** Compared before it is converted: a large number of hours has more nanoseconds than a long can hold. */
    private static Duration shortForm(Matcher typed, String text) {
        long unitNanos = UNITS.get(typed.group(2)).getDuration().toNanos();
        BigDecimal nanos = new BigDecimal(typed.group(1)).multiply(BigDecimal.valueOf(unitNanos));
        BigDecimal most = BigDecimal.valueOf(LONGEST.toNanos());
        return nanos.compareTo(most) > 0
                ? inRange(LONGEST.plusNanos(1), text)
                : inRange(Duration.ofNanos(nanos.longValue()), text);
    }

    private static Duration isoForm(String text) {
        try {
            return Duration.parse(text.strip());
        } catch (DateTimeParseException | ArithmeticException unreadable) {
            throw new TypeConversionException(
                    "'%s' is not a duration: write 3s, 200ms, 1m or PT0.2S, from 50ms to 60m".formatted(text));
        }
    }

    private static Duration inRange(Duration duration, String text) {
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new TypeConversionException("'%s' is not between 50ms and 60m".formatted(text));
        }
        return duration;
    }
}
