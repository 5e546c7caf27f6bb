package loomlessons.run;

import loomlessons.lesson.Lane;

/** How a lesson went in one lane. */
public record LaneResult(Lane lane, Outcome outcome) {}
