package loomlessons.scale.flight;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Lane;

/**
 * What a JVM is to record: sleepers in some lanes, one after another, all in one recording.
 *
 * @param file where the recording goes
 * @param warm whether code is compiled before the recording begins
 */
record FlightTask(Path file, boolean warm, Duration sleep, List<Leg> legs) {

    /** One lane with one number of sleepers. */
    record Leg(Lane lane, int sleepers) {

        private static final String SEPARATOR = "=";

        private String argument() {
            return lane.name() + SEPARATOR + sleepers;
        }

        private static Leg parse(String argument) {
            List<String> parts = List.of(argument.split(SEPARATOR, -1));
            return new Leg(Lane.valueOf(parts.getFirst()), Integer.parseInt(parts.getLast()));
        }
    }

    /** The lanes, each once. */
    List<Lane> lanes() {
        return legs.stream().map(Leg::lane).distinct().toList();
    }

    /** As the arguments of {@link FlightMain}. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(file.toString(), Boolean.toString(warm), sleep.toString()));
        legs.forEach(leg -> arguments.add(leg.argument()));
        return arguments;
    }

    static FlightTask parse(List<String> arguments) {
        return new FlightTask(
                Path.of(arguments.get(0)),
                Boolean.parseBoolean(arguments.get(1)),
                Duration.parse(arguments.get(2)),
                arguments.stream().skip(3).map(Leg::parse).toList());
    }
}
