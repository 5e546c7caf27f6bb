package loomlessons.lesson;

import loomlessons.structured.StructuredApi.UnavailableException;
import loomlessons.structured.StructuredClass;

/**
 * The body of a structured lane: the method run of a class that exists once for each generation of the API, in the source
 * roots java-21, java-25 and java-27.
 *
 * @param neighbour a class of the same package, for example the lesson
 * @param name without the package, for example {@code StructuredJoin}
 */
public record StructuredBody(Class<?> neighbour, String name) implements LaneBody {

    /** Throws {@link UnavailableException} if this JVM can't run structured lanes. */
    @Override
    public void run(Settings settings, Trail trail) throws Exception {
        new StructuredClass(neighbour, name).reference(LaneBody.class, "run").run(settings, trail);
    }
}
