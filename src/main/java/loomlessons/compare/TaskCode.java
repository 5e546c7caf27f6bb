package loomlessons.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person's task: its class, and what is known of its source.
 *
 * @param name for people: the source file as it was given, or the name of the class
 * @param className by which a class loader finds the class
 * @param classPath folders and jars with the class and what it uses
 */
public record TaskCode(String name, String className, Form form, List<String> classPath, Optional<Source> source) {

    /** How one task is run. */
    public enum Form {
        /** The method run of a {@link Runnable}. */
        RUNNABLE,
        /** The method call of a {@link java.util.concurrent.Callable}. */
        CALLABLE,
        /** The method task of an object. */
        METHOD,
        /** The static method task; no object is created. */
        STATIC_METHOD
    }

    /**
     * The source file.
     *
     * @param fileName without its folder
     * @param filesByClass the file's name without its folder, by the name of each class that was compiled from it
     */
    public record Source(String fileName, String text, Map<String, String> filesByClass) {}
}
