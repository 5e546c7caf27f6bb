package loomlessons.cli.compare;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 200/s}, {@code 0.5/s}, {@code 600/m} and plain numbers of tasks per second. */
final class RateConverter implements ITypeConverter<Double> {

    private static final Pattern RATE = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,6})?)(k?)(?: ?/ ?(s|m))?");
    private static final Map<String, Double> SECONDS = Map.of("s", 1.0, "m", 60.0);
    private static final double LOWEST = 0.01;
    private static final double HIGHEST = 1_000_000;

    @Override
    public Double convert(String text) {
        Matcher rate = RATE.matcher(text.strip());
        if (!rate.matches()) {
            throw new TypeConversionException(
                    "'%s' is not a rate: write 200/s for 200 tasks per second".formatted(text));
        }
        double number = Double.parseDouble(rate.group(1)) * (rate.group(2).isEmpty() ? 1 : 1_000);
        double perSecond = number / SECONDS.get(rate.group(3) == null ? "s" : rate.group(3));
        if (perSecond < LOWEST || perSecond > HIGHEST) {
            throw new TypeConversionException("'%s' is not between 0.01/s and 1000000/s".formatted(text));
        }
        return perSecond;
    }
}
