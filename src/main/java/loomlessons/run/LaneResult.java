package loomlessons.run;

import java.time.Duration;
import loomlessons.lesson.Lane;

/**
 * How a lesson went in one lane.
 *
 * @param began from the beginning of the course until the lane's first event, where the times of its trail begin
 */
public record LaneResult(Lane lane, Duration began, Outcome outcome) {}
