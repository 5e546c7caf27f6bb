package loomlessons.cli.option;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads numbers of sleepers: {@code 250000}, {@code 10k}, {@code 1M}. */
public final class SleepersConverter implements ITypeConverter<Integer> {

    private static final Pattern NUMBER = Pattern.compile("0*([0-9]+)([kKmM]?)");
    private static final Map<String, Integer> UNITS = Map.of("", 1, "k", 1_000, "m", 1_000_000);
    private static final int MOST = 100_000_000;
    private static final int MOST_DIGITS = 9;

    @Override
    public Integer convert(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            throw new TypeConversionException(
                    "'%s' is not a number of sleepers: write 250000, 10k or 1M".formatted(text));
        }
        boolean isHuge = number.group(1).length() > MOST_DIGITS;
        long sleepers = isHuge
                ? Long.MAX_VALUE
                : Long.parseLong(number.group(1)) * UNITS.get(number.group(2).toLowerCase(Locale.ROOT));
        if (sleepers < 1 || sleepers > MOST) {
            throw new TypeConversionException("'%s' is not between 1 and 100M".formatted(text));
        }
        return (int) sleepers;
    }
}
