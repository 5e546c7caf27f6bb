package loomlessons.exercise;

import java.time.Duration;
import java.util.List;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Settings;

/**
 * A starter file with something to do in it, and what its trail must show when it is done.
 *
 * @param name of its class, and of its file without the ending
 * @param lesson the name of the lesson that it practises
 * @param question what the learner finds out
 */
public record Exercise(String name, String lesson, String question, Hints hints, List<Claim> claims) {

    /** What every exercise is run with: sleeps that are short to wait for, and long beside the start of a thread. */
    public static final Settings SETTINGS = new Settings(Duration.ofMillis(200), 5);

    private static final int LENGTH_OF_PREFIX = "Ex".length();
    private static final int LENGTH_OF_NUMBER = 2;

    /** Its place in the course, from 1 on. */
    public int number() {
        return Integer.parseInt(name.substring(LENGTH_OF_PREFIX, LENGTH_OF_PREFIX + LENGTH_OF_NUMBER));
    }

    /** The name of its file. */
    public String fileName() {
        return name + ".java";
    }
}
