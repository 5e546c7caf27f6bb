package loomlessons.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number within a range. */
public abstract class WholeNumber implements ITypeConverter<Integer> {

    private static final String DIGITS = "-?[0-9]+";
    private static final int LONGEST = 9;

    private final int least;
    private final int most;

    protected WholeNumber(int least, int most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public final Integer convert(String text) {
        String typed = text.strip();
        if (!typed.matches(DIGITS)) {
            throw new TypeConversionException("'%s' is not a whole number: give %d to %d".formatted(text, least, most));
        }
        int number = typed.length() > LONGEST ? Integer.MAX_VALUE : Integer.parseInt(typed);
        if (number < least || number > most) {
            throw new TypeConversionException("%s is out of range: give %d to %d".formatted(typed, least, most));
        }
        return number;
    }
}
