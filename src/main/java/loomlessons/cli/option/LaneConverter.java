package loomlessons.cli.option;

import java.util.Arrays;
import java.util.stream.Collectors;
import loomlessons.lesson.Lane;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a lane. */
final class LaneConverter implements ITypeConverter<Lane> {

    @Override
    public Lane convert(String text) {
        return Arrays.stream(Lane.values())
                .filter(lane -> lane.label().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'%s' is no lane; the lanes are %s"
                        .formatted(
                                text,
                                Arrays.stream(Lane.values()).map(Lane::label).collect(Collectors.joining(", ")))));
    }
}
