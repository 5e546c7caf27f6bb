package loomlessons.render.report;

import loomlessons.render.JsonLane;

/**
 * One lane of a lesson in one of the runs.
 *
 * @param column which run; empty where there is one only
 */
record RunLane(String column, JsonLane lane) {}
