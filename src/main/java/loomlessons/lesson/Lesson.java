package loomlessons.lesson;

import java.util.List;
import java.util.Optional;

/** One thing to learn: a question, a body for each lane, and the claims that the trails must prove. */
public interface Lesson {

    /** The name that people type to run it. */
    String name();

    /** What a learner should try to answer before running it. */
    String question();

    /** The code of one lane; that of the structured one is a {@link StructuredBody}, because it depends on the JDK. */
    LaneBody body(Lane lane);

    /** What the trails must show for these settings, beside the claim that every lane is that lane. */
    List<Claim> claims(Settings settings);

    /** What differs between the lanes, and why. */
    String whatDiffers();

    /** Whether the lanes may run at the same time without changing what the lesson shows. */
    default boolean lanesMayOverlap() {
        return true;
    }

    /** The same lesson in Python, if the comparison teaches something. */
    default Optional<LaneBody> python() {
        return Optional.empty();
    }

    /** The source files to show for a lane, all of the lesson's own package. */
    default List<String> sourceFiles(Lane lane) {
        String subject = getClass().getSimpleName().replace("Lesson", "");
        String prefix = lane.name().charAt(0) + lane.label().substring(1);
        return List.of(prefix + subject + ".java");
    }
}
