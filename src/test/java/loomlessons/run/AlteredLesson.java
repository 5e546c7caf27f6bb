package loomlessons.run;

import java.util.List;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.lesson.catalogue.Lessons;

/** A lesson of the course with another body in every lane. */
public record AlteredLesson(Lesson original, LaneBody body) implements Lesson {

    public static AlteredLesson of(String name, LaneBody body) {
        return new AlteredLesson(Lessons.named(name).orElseThrow(), body);
    }

    @Override
    public String name() {
        return original.name();
    }

    @Override
    public String question() {
        return original.question();
    }

    @Override
    public LaneBody body(Lane lane) {
        return body;
    }

    @Override
    public List<Claim> claims(Settings settings) {
        return original.claims(settings);
    }

    @Override
    public String whatDiffers() {
        return original.whatDiffers();
    }

    @Override
    public boolean lanesMayOverlap() {
        return original.lanesMayOverlap();
    }
}
