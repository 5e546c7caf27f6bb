package loomlessons.run;

import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;

/** Gives each lane of a run its own watch. */
@FunctionalInterface
public interface LaneWatches {
    LaneWatch watch(Lesson lesson, Lane lane);
}
