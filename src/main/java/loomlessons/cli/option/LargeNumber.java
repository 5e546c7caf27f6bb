package loomlessons.cli.option;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads numbers as people write large ones: {@code 250000}, {@code 10k}, {@code 1M}. */
public abstract class LargeNumber implements ITypeConverter<Integer> {

    private static final Pattern NUMBER = Pattern.compile("0*([0-9]+)([kKmM]?)");
    private static final Map<String, Integer> UNITS = Map.of("", 1, "k", 1_000, "m", 1_000_000);
    private static final int MOST_DIGITS = 9;

    private final String counted;
    private final int mostMillions;

    /** For a number of these, from 1 up to so many millions. */
    protected LargeNumber(String counted, int mostMillions) {
        this.counted = counted;
        this.mostMillions = mostMillions;
    }

    @Override
    public final Integer convert(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            throw new TypeConversionException(
                    "'%s' is not a number of %s: write 250000, 10k or 1M".formatted(text, counted));
        }
        boolean isHuge = number.group(1).length() > MOST_DIGITS;
        long value = isHuge
                ? Long.MAX_VALUE
                : Long.parseLong(number.group(1)) * UNITS.get(number.group(2).toLowerCase(Locale.ROOT));
        if (value < 1 || value > mostMillions * 1_000_000L) {
            throw new TypeConversionException("'%s' is not between 1 and %dM".formatted(text, mostMillions));
        }
        return (int) value;
    }
}
