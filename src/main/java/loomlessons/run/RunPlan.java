package loomlessons.run;

import java.util.List;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Settings;

/**
 * How to run lessons.
 *
 * @param lanes the lanes to run, in the order of {@link Lane}
 * @param sequential one lane after another, even if they could run at the same time
 * @param withPython also run a lesson's Python comparison, if it has one
 */
public record RunPlan(Settings settings, List<Lane> lanes, boolean sequential, boolean withPython) {}
