package loomlessons.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Settings;
import loomlessons.structured.Generation;

/**
 * A starter file with a TODO, and the claims that its trail must satisfy.
 *
 * @param name the name of its class, and of its file without the ending
 * @param lesson the name of the lesson that it practises
 * @param question what the learner finds out
 * @param demandsFor what the starter demands, with claims for the settings of a run
 */
public record Exercise(
        String name, String lesson, String question, Hints hints, Function<Settings, List<Demand>> demandsFor) {

    /** The three hints of an exercise; each says more than the one before, and the last is nearly the answer. */
    public record Hints(String nudge, String direction, String answer) {

        /** How many hints every exercise has. */
        public static final int NUMBER = 3;

        /** The hints in order, the smallest one first. */
        public List<String> inOrder() {
            return List.of(nudge, direction, answer);
        }
    }

    private static final int LENGTH_OF_PREFIX = "Ex".length();
    private static final int LENGTH_OF_NUMBER = 2;

    /** Its place in the course, starting with 1. */
    public int number() {
        return Integer.parseInt(name.substring(LENGTH_OF_PREFIX, LENGTH_OF_PREFIX + LENGTH_OF_NUMBER));
    }

    /** What the starter demands, in its order, with claims for a run with these settings. */
    public List<Demand> demands(Settings settings) {
        return demandsFor.apply(settings);
    }

    /** What its trail must show if it ran with these settings. */
    public List<Claim> claims(Settings settings) {
        return demands(settings).stream()
                .flatMap(demand -> demand.claims().stream())
                .toList();
    }

    public String fileName() {
        return name + ".java";
    }

    /** Whether it has a file for each generation of the API of scopes. */
    public boolean differsByGeneration() {
        return Exercise.class.getResource("/exercises/java/" + fileName()) == null;
    }

    /** Its file with the TODO, for this JVM's JDK. */
    public String starter() {
        return starter(Generation.ofThisJvm());
    }

    /** Its file with the TODO, for all JDKs of that generation. */
    public String starter(Generation generation) {
        return read("/exercises/", generation.folder());
    }

    /** One way to solve it, for this JVM's JDK: a release that names something else than its generation has its own. */
    public String solution() {
        return read(
                "/solutions/",
                "java-" + Runtime.version().feature(),
                Generation.ofThisJvm().folder());
    }

    /** The file in the first of these folders that has it; one that is for all JDKs is in none of them. */
    private String read(String folder, String... roots) {
        return Stream.concat(Stream.of(roots), Stream.of("java"))
                .map(root -> folder + root + "/" + fileName())
                .flatMap(resource -> Stream.ofNullable(Exercise.class.getResourceAsStream(resource)))
                .findFirst()
                .map(Exercise::text)
                .orElseThrow(() -> new IllegalStateException(fileName() + " isn't in this build"));
    }

    private static String text(InputStream resource) {
        try (resource) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
