package loomlessons.cli.option;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads numbers of sleepers: {@code 250000}, {@code 10k}, {@code 1M}. */
public final class SleepersConverter implements ITypeConverter<Integer> {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})([kKM]?)");
    private static final Map<String, Integer> UNITS = Map.of("", 1, "k", 1_000, "K", 1_000, "M", 1_000_000);
    private static final int MOST = 100_000_000;

    @Override
    public Integer convert(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            throw new TypeConversionException(
                    "'%s' is not a number of sleepers: write 250000, 10k or 1M".formatted(text));
        }
        long sleepers = Long.parseLong(number.group(1)) * UNITS.get(number.group(2));
        if (sleepers < 1 || sleepers > MOST) {
            throw new TypeConversionException("'%s' is not between 1 and 100M".formatted(text));
        }
        return (int) sleepers;
    }
}
