package loomlessons.run;

import java.time.Duration;
import loomlessons.lesson.Lane;

/**
 * How a lesson went in one lane.
 *
 * @param began time from the start of the course to the lane's first event, where the times of its trail start
 */
public record LaneResult(Lane lane, Duration began, Outcome outcome) {}
